import { useState } from 'preact/hooks'
import type { ToolPanelProps } from './conversation-panel'
import { CrisisChart } from './crisis-chart'
import styles from './diagram-panel.module.css'
import { LiveGanttPart } from './live-gantt'
import { useToolTexts } from './tool-labels'
import toolSectionStyles from './tool-section.module.css'

const DIAGRAMS = ['gantt', 'team'] as const

/** Diagrams that move with the exercise: the plan beside what is played, and the crisis team. */
export function DiagramPanel({ view, name }: ToolPanelProps) {
  const say = useToolTexts()
  const [shown, setShown] = useState<(typeof DIAGRAMS)[number]>('gantt')
  return (
    <div class={styles.diagramTool}>
      <header class={toolSectionStyles.head}>
        <h3>{name}</h3>
        <span class={styles.diagramChoice}>
          {DIAGRAMS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === shown}
              data-diagram={one}
              onClick={() => setShown(one)}
            >
              {say(`diagram.${one}`)}
            </button>
          ))}
        </span>
      </header>
      {shown === 'gantt' ? <LiveGanttPart view={view} /> : <CrisisChart view={view} />}
    </div>
  )
}
