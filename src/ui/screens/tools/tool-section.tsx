import { useState } from 'preact/hooks'
import type { Translate } from '../../../i18n/sentences'
import type { ToolView } from '../../../view/tools-view'
import type { RoleView } from '../../../view/view'
import buttonStyles from '../../components/button.module.css'
import { Icon, type IconName } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import { BenchmarkButton } from './benchmark-button'
import { ConversationPanel } from './conversation-panel'
import { DiagramPanel } from './diagram-panel'
import { NeedsList } from './needs-list'
import { PaperPanel, PhonePanel } from './plain-panels'
import { BoardPanel, IssuesPanel, ListPanel } from './task-panels'
import { ToolTexts, useToolTexts } from './tool-labels'
import styles from './tool-section.module.css'
import '../../styles/tokens-game.css'

export interface ToolSectionProps {
  view: RoleView
  say: Translate<'tools'>
  /** Leads to the form by which a prompt is answered. */
  onAnswer: (prompt: string) => void
}

/** Always there, whatever was chosen. */
const BARE = ['phone', 'paper'] as const
type Bare = (typeof BARE)[number]

const ICONS: Record<ToolView['panel'] | Bare, IconName> = {
  conversation: 'messages-square',
  board: 'layout-grid',
  list: 'list-ordered',
  issues: 'ticket',
  diagrams: 'split',
  none: 'phone',
  phone: 'phone',
  paper: 'notebook-pen',
}

/** The tools that the crisis team chose, each with its panel, and what is missing. */
export function ToolSection({ view, say, onAnswer }: ToolSectionProps) {
  const { text } = useI18n()
  const [chosen, setChosen] = useState('')
  const tools = view.tools.list.filter(
    ({ panel, status }) => panel !== 'none' && status !== 'not-chosen',
  )
  const tabs = [
    ...tools.map(({ id, panel, status }) => ({ id, panel, status, name: text(`tool.${id}.name`) })),
    ...BARE.map((id) => ({ id, panel: id, status: 'working', name: say(`panel.${id}`) })),
  ]
  const current = tabs.find(({ id }) => id === chosen) ?? tabs[0]!
  const tool = tools.find(({ id }) => id === current.id)
  return (
    <ToolTexts.Provider value={say}>
      <section aria-labelledby="tools-title" class={styles.tools} data-part="tools">
        <h2 id="tools-title">{say('panel.title')}</h2>
        <NeedsList tools={view.tools} />
        <div>
          <BenchmarkButton tools={view.tools} />
        </div>
        <div
          class={styles.tabs}
          data-part="tool-tabs"
          role="tablist"
          aria-label={say('panel.tabs')}
          onKeyDown={(event) => {
            const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
            if (!step) return
            event.preventDefault()
            const index = tabs.findIndex(({ id }) => id === current.id)
            const next = tabs[(index + step + tabs.length) % tabs.length]!.id
            setChosen(next)
            event.currentTarget.querySelector<HTMLElement>(`[data-tool-tab=${next}]`)?.focus()
          }}
        >
          {tabs.map(({ id, panel, status, name }) => (
            <button
              key={id}
              type="button"
              role="tab"
              id={`tool-tab-${id}`}
              data-tool-tab={id}
              aria-selected={id === current.id}
              aria-controls="tool-panel"
              tabIndex={id === current.id ? 0 : -1}
              onClick={() => setChosen(id)}
            >
              <Icon name={status === 'down' ? 'unplug' : ICONS[panel]} /> {name}
              {status === 'down' && <span class={styles.off}>{say('panel.off')}</span>}
            </button>
          ))}
        </div>
        <div
          class={styles.tool}
          data-part="tool"
          id="tool-panel"
          role="tabpanel"
          aria-labelledby={`tool-tab-${current.id}`}
          data-tool={current.id}
          data-panel={current.panel}
        >
          {tool?.status === 'down' ? (
            <DownPanel tool={tool} view={view} onTab={setChosen} />
          ) : (
            <Panel tool={tool} bare={current.id} view={view} onAnswer={onAnswer} />
          )}
        </div>
      </section>
    </ToolTexts.Provider>
  )
}

interface PanelProps {
  tool: ToolView | undefined
  bare: string
  view: RoleView
  onAnswer: (prompt: string) => void
}

function Panel({ tool, bare, view, onAnswer }: PanelProps) {
  const { text } = useI18n()
  const props = { view, onAnswer, name: tool ? text(`tool.${tool.id}.name`) : '' }
  switch (tool?.panel) {
    case 'conversation':
      return <ConversationPanel {...props} />
    case 'board':
      return <BoardPanel {...props} />
    case 'list':
      return <ListPanel {...props} />
    case 'issues':
      return <IssuesPanel {...props} />
    case 'diagrams':
      return <DiagramPanel {...props} />
    default:
      return bare === 'paper' ? <PaperPanel {...props} /> : <PhonePanel {...props} />
  }
}

interface DownPanelProps {
  tool: ToolView
  view: RoleView
  onTab: (id: string) => void
}

/** What is left when a tool has fallen. */
function DownPanel({ tool, view, onTab }: DownPanelProps) {
  const { text } = useI18n()
  const say = useToolTexts()
  const left = view.tools.list.filter(
    ({ panel, status }) => panel !== 'none' && status === 'working',
  )
  return (
    <div class={styles.down} data-part="tool-down">
      <h3>
        <Icon name="unplug" /> {say('panel.down', { tool: text(`tool.${tool.id}.name`) })}
      </h3>
      <p>{say('panel.down-why')}</p>
      <p>{say('panel.left')}</p>
      <ul>
        {left.map(({ id }) => (
          <li key={id}>
            <button type="button" class={buttonStyles.plain} onClick={() => onTab(id)}>
              {text(`tool.${id}.name`)}
            </button>
          </li>
        ))}
        {BARE.map((id) => (
          <li key={id}>
            <button type="button" class={buttonStyles.plain} onClick={() => onTab(id)}>
              <Icon name={ICONS[id]} /> {say(`panel.${id}`)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
