import { EXPORTS, TASK_CHOICES } from '../../../exchange/export-formats'
import type { Translate } from '../../../i18n/sentences'
import { type Cast, roleIds } from '../../../scenario/roles'
import { useI18n } from '../../components/use-i18n'
import styles from './transfer.module.css'
import { CHRONOGRAMMES, type ExportChoice } from './transfer-model'

interface ExportOptionsProps {
  cast: Cast
  choice: ExportChoice
  ended: boolean
  say: Translate<'tools'>
  onChange: (part: Partial<ExportChoice>) => void
}

const isOf = (what: keyof typeof EXPORTS, { format }: ExportChoice): boolean =>
  (EXPORTS[what] as readonly string[]).includes(format)

/** Formats that can name a person by an address. */
const WITH_PEOPLE = ['jira-csv', 'asana-csv', 'trello-csv']

/** What a format may be told; only what the chosen one uses is asked. */
export function ExportOptions({ cast, choice, ended, say, onChange }: ExportOptionsProps) {
  const { text } = useI18n()
  const { format } = choice
  const tasks = isOf('plan', choice)
  const dated = tasks || format === 'ics'
  const sheet = isOf('chronogramme', choice) || (format === 'ics' && ended)
  if (!dated && !sheet) return null
  return (
    <fieldset class={styles.exportOptions}>
      <legend>{say('export.options')}</legend>
      {tasks && (
        <label>
          {say('export.tasks')}
          <select
            name="tasks"
            value={choice.tasks}
            onChange={({ currentTarget }) =>
              onChange({ tasks: currentTarget.value as ExportChoice['tasks'] })
            }
          >
            {TASK_CHOICES.map((one) => (
              <option key={one} value={one}>
                {say(`export.tasks.${one}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {sheet && ended && (
        <label>
          {say('export.chronogramme')}
          <select
            name="chronogramme"
            value={choice.chronogramme}
            onChange={({ currentTarget }) =>
              onChange({ chronogramme: currentTarget.value as ExportChoice['chronogramme'] })
            }
          >
            {CHRONOGRAMMES.map((one) => (
              <option key={one} value={one}>
                {say(`export.chronogramme.${one}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {dated && (
        <label>
          {say('export.first-day')}
          <input
            type="date"
            name="firstDay"
            value={choice.firstDay}
            onInput={({ currentTarget }) => onChange({ firstDay: currentTarget.value })}
          />
        </label>
      )}
      {format === 'jira-rest' && (
        <>
          <label>
            {say('export.jira-project')}
            <input
              type="text"
              name="jiraProject"
              placeholder="PRA"
              maxLength={20}
              value={choice.jiraProject}
              onInput={({ currentTarget }) => onChange({ jiraProject: currentTarget.value })}
            />
          </label>
          <label>
            {say('export.jira-type')}
            <input
              type="text"
              name="jiraType"
              placeholder="Task"
              maxLength={60}
              value={choice.jiraType}
              onInput={({ currentTarget }) => onChange({ jiraType: currentTarget.value })}
            />
          </label>
        </>
      )}
      {format === 'trello' && (
        <label>
          {say('export.trello-list')}
          <input
            type="text"
            name="trelloList"
            pattern="[0-9a-fA-F]{24}"
            title={say('export.trello-list-hint')}
            value={choice.trelloList}
            onInput={({ currentTarget }) => onChange({ trelloList: currentTarget.value })}
          />
          <span class="hint">{say('export.trello-list-hint')}</span>
        </label>
      )}
      {WITH_PEOPLE.includes(format) && (
        <fieldset class={styles.exportPeople}>
          <legend>{say('export.people')}</legend>
          {roleIds(cast).map((role) => (
            <label key={role}>
              {text(`role.${role}`)}
              <input
                type="email"
                name={`mail-${role}`}
                value={choice.people[role] ?? ''}
                onInput={({ currentTarget }) =>
                  onChange({ people: { ...choice.people, [role]: currentTarget.value } })
                }
              />
            </label>
          ))}
        </fieldset>
      )}
    </fieldset>
  )
}
