import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { ExerciseMessage } from '../../../protocol/facilitator-messages'
import type { Language } from '../../../scenario/language'
import type { PartProps } from './console-model'
import { TeamsBar } from './teams-bar'
import type { TeamsProps, Tool } from './teams-model'
import { teamRows } from './teams-order'
import styles from './teams-screen.module.css'
import { TeamsSide } from './teams-side'
import { TeamsTable } from './teams-table'
import { WayCards } from './way-cards'

interface TeamsScreenProps extends PartProps {
  exercise: ExerciseMessage
  language: Language
  notes: ComponentChildren
}

/** All teams of an exercise at once: who needs help, how far everybody is, and what can be done for many. */
export function TeamsScreen({ language, notes, ...part }: TeamsScreenProps) {
  const { console: shown, exercise } = part
  const [tool, use] = useState<Tool | null>(null)
  const rows = teamRows(exercise.teams, shown.lines, shown.now)
  const props: TeamsProps = { ...part, rows, tool, use }
  return (
    <div class={styles.screen} data-part="teams">
      <TeamsBar {...props} language={language} />
      {notes}
      <main class={styles.panes}>
        {shown.ways.length > 0 && <WayCards {...part} />}
        <TeamsTable {...props} />
        <TeamsSide {...props} />
      </main>
    </div>
  )
}
