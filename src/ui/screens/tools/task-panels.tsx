import { answerText, promptText } from '../../../i18n/answer-wording'
import { taskName } from '../../../i18n/cause-wording'
import { numberedRow } from '../../../i18n/row-wording'
import { type Role, roleIds } from '../../../scenario/roles'
import { TASK_STATES, type TaskCard, type TaskState, taskCards } from '../../../view/panels/tasks'
import type { RoleView } from '../../../view/view'
import buttonStyles from '../../components/button.module.css'
import { Icon, type IconName } from '../../components/icon'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import { debexOf } from '../play/play-state'
import type { ToolPanelProps } from './conversation-panel'
import conversationPanelStyles from './conversation-panel.module.css'
import styles from './task-panels.module.css'
import { useToolTexts } from './tool-labels'
import toolSectionStyles from './tool-section.module.css'

const STATE_ICONS: Record<TaskState, IconName> = {
  todo: 'clock',
  doing: 'hammer',
  done: 'check',
}

/** Finished tasks shown at once, the last first. */
const DONE = 12

/** Cards in columns. */
export function BoardPanel({ view, name, onAnswer }: ToolPanelProps) {
  const say = useToolTexts()
  const cards = taskCards(view)
  return (
    <div>
      <header class={toolSectionStyles.head}>
        <h3>{name}</h3>
        <span>{say('task.board')}</span>
      </header>
      <div class={styles.boardColumns}>
        {TASK_STATES.map((state) => {
          const own = inOrder(cards.filter((card) => card.state === state))
          return (
            <section key={state} aria-label={say(`task.state.${state}`)} data-column={state}>
              <h4>
                {say(`task.state.${state}`)}{' '}
                <span class={conversationPanelStyles.count}>{own.length}</span>
              </h4>
              <ul>
                {own.slice(0, DONE).map((card) => (
                  <li key={card.id} class={styles.taskCard} data-part="task-card">
                    <TaskText view={view} card={card} />
                    <RoleName role={card.role} />
                    <Due view={view} card={card} />
                    <Answer card={card} onAnswer={onAnswer} />
                  </li>
                ))}
              </ul>
              {own.length === 0 && <p class="empty">{say('task.none')}</p>}
              {own.length > DONE && <p class="hint">{say('task.older', { count: DONE })}</p>}
            </section>
          )
        })}
      </div>
    </div>
  )
}

/** Tasks under the name of who is responsible, with their terms. */
export function ListPanel({ view, name, onAnswer }: ToolPanelProps) {
  const { text } = useI18n()
  const say = useToolTexts()
  const cards = taskCards(view)
  return (
    <div class={styles.listTool}>
      <header class={toolSectionStyles.head}>
        <h3>{name}</h3>
        <span>{say('task.list')}</span>
      </header>
      {roleIds(view).map((role) => {
        const own = byState(cards.filter((card) => card.role === role))
        if (own.length === 0) return null
        return (
          <section key={role} aria-label={text(`role.${role}`)}>
            <h4>
              <RoleBadge role={role} /> {text(`role.${role}`)}
            </h4>
            <ul>
              {own.slice(0, DONE).map((card) => (
                <li key={card.id} data-state={card.state}>
                  <Icon name={STATE_ICONS[card.state]} />
                  <TaskText view={view} card={card} />
                  <span class={styles.taskDue}>
                    {say(`task.state.${card.state}`)} <Due view={view} card={card} />
                  </span>
                  <Answer card={card} onAnswer={onAnswer} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {cards.length === 0 && <p class="empty">{say('task.none')}</p>}
    </div>
  )
}

/** Issues with their key, status and version. */
export function IssuesPanel({ view, name, onAnswer }: ToolPanelProps) {
  const i18n = useI18n()
  const { text } = i18n
  const say = useToolTexts()
  const cards = byState(taskCards(view)).slice(0, 3 * DONE)
  return (
    <div class={styles.issuesTool} data-part="issues-tool">
      <header class={toolSectionStyles.head}>
        <h3>{name}</h3>
        <span>{say('task.issues')}</span>
      </header>
      <table>
        <thead>
          <tr>
            {(['key', 'summary', 'assignee', 'status', 'version'] as const).map((column) => (
              <th key={column} scope="col">
                {say(`issue.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cards.map((card) => (
            <tr key={card.id}>
              <td data-label={say('issue.key')}>PRA-{card.number}</td>
              <td data-label={say('issue.summary')}>
                <TaskText view={view} card={card} />
                <Answer card={card} onAnswer={onAnswer} />
              </td>
              <td data-label={say('issue.assignee')}>
                <RoleBadge role={card.role} /> {text(`role.${card.role}.short`)}
              </td>
              <td data-label={say('issue.status')}>
                <span class={styles.issueStatus} data-state={card.state}>
                  {say(`task.state.${card.state}`)}
                </span>{' '}
                <Due view={view} card={card} />
              </td>
              <td data-label={say('issue.version')}>
                {card.row ? <Version view={view} row={card.row} /> : '—'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {cards.length === 0 && <p class="empty">{say('task.none')}</p>}
    </div>
  )
}

const inOrder = (cards: readonly TaskCard[]): TaskCard[] =>
  cards[0]?.state === 'done' ? [...cards].reverse() : [...cards]

const byState = (cards: readonly TaskCard[]): TaskCard[] =>
  (['doing', 'todo', 'done'] as const).flatMap((state) =>
    inOrder(cards.filter((card) => card.state === state)),
  )

/** The phase as a version, by its number: what is released when it closes. */
function Version({ view, row }: { view: RoleView; row: string }) {
  const { ui } = useI18n()
  const found = view.rows.find(({ key }) => key === row)
  if (!found) return <>—</>
  return (
    <>
      {ui('time.day', { day: found.day })}.{found.number}
    </>
  )
}

/** What a card of the task board is about. */
export function TaskText({ view, card }: { view: RoleView; card: TaskCard }) {
  const i18n = useI18n()
  const say = useToolTexts()
  const { kind, id, row, sealed, decided } = card
  if (sealed) {
    const name = row ? numberedRow(i18n, view.rows, row) : ''
    return <span class={styles.taskText}>{say('task.awaited', { row: name })}</span>
  }
  const name = taskName(i18n, view.rows, kind, id)
  if (!decided || kind === 'response') return <span class={styles.taskText}>{name}</span>
  const { answer } = decided
  const title =
    answer && 'choice' in answer ? answerText(i18n, decided, answer) : promptText(i18n, decided)
  return (
    <span class={styles.taskText}>
      {title} <span class={styles.taskPhase}>{name}</span>
    </span>
  )
}

function RoleName({ role }: { role: Role }) {
  const { text } = useI18n()
  return (
    <span class={styles.taskRole}>
      <RoleBadge role={role} /> {text(`role.${role}.short`)}
    </span>
  )
}

function Due({ view, card: { due } }: { view: RoleView; card: TaskCard }) {
  const { format } = useI18n()
  const say = useToolTexts()
  if (due < 0) return null
  return (
    <span class="hint">
      {say('task.due', { time: format.clock((debexOf(view) + due) % 1440) })}
    </span>
  )
}

interface AnswerProps {
  card: TaskCard
  onAnswer: (prompt: string) => void
}

function Answer({ card: { owed }, onAnswer }: AnswerProps) {
  const say = useToolTexts()
  if (!owed) return null
  return (
    <button
      type="button"
      class={buttonStyles.plain}
      data-answers={owed}
      onClick={() => onAnswer(owed)}
    >
      <Icon name="pen-line" /> {say('task.decide')}
    </button>
  )
}
