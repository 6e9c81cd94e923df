import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import { DeedsCard } from './deeds-card'
import { GuestsCard } from './guests-card'
import { MoreTool } from './more-tool'
import { PickedTeam } from './picked-team'
import { ProgressCard } from './progress-card'
import type { TeamsProps } from './teams-model'
import styles from './teams-side.module.css'
import { GateTool, MessageTool, StimulusTool, WallTool } from './teams-tools'

/** Beside the table: what was asked for, how far the field is, and the team that is picked. */
export function TeamsSide(props: TeamsProps) {
  return (
    <div class={styles.side}>
      <ToolCard {...props} />
      <ProgressCard {...props} />
      <PickedTeam {...props} />
    </div>
  )
}

function ToolCard(props: TeamsProps) {
  const { exercise, tool, use, say } = props
  const { ui, format } = useI18n()
  if (!tool) return null
  const { teams } = tool
  const name = (id: string): string => exercise.teams.find(({ team }) => team === id)?.name ?? id
  return (
    <section class={styles.card} data-part="tool" aria-labelledby="tool">
      <header>
        <h2 id="tool">{say(`tool.${tool.name}`)}</h2>
        <button
          type="button"
          class={buttonStyles.icon}
          aria-label={ui('dialog.close')}
          onClick={() => use(null)}
        >
          <Icon name="x" />
        </button>
      </header>
      {(tool.name === 'message' || tool.name === 'stimulus') && (
        <p class="hint">
          {say('teams.to', {
            teams: teams === 'all' ? say('teams.to-all') : format.list(teams.map(name)),
          })}
        </p>
      )}
      <Chosen {...props} tool={tool} />
    </section>
  )
}

function Chosen(props: TeamsProps & { tool: NonNullable<TeamsProps['tool']> }) {
  switch (props.tool.name) {
    case 'message':
      return <MessageTool {...props} />
    case 'gate':
      return <GateTool {...props} />
    case 'stimulus':
      return <StimulusTool {...props} />
    case 'wall':
      return <WallTool {...props} />
    case 'guests':
      return <GuestsCard {...props} />
    case 'deeds':
      return <DeedsCard {...props} />
    case 'more':
      return <MoreTool {...props} />
  }
}
