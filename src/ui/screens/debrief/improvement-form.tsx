import { useEffect, useRef, useState } from 'preact/hooks'
import { type Role, roleIds } from '../../../scenario/roles'
import { roleText, useDebriefLocale } from './debrief-labels'
import { FormButtons } from './form-parts'
import styles from './lesson.module.css'

export interface Change {
  action: string
  owner: Role
  due: string
}

interface ImprovementFormProps {
  start: Change
  onSave: (change: Change) => void
  onLeave: () => void
}

/** One line of the improvement plan while it is written. */
export function ImprovementForm({ start, onSave, onLeave }: ImprovementFormProps) {
  const locale = useDebriefLocale()
  const { debrief } = locale.i18n
  const [draft, setDraft] = useState(start)
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus(), [])
  const change = (part: Partial<Change>) => setDraft({ ...draft, ...part })
  const action = draft.action.trim()
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (action) onSave({ ...draft, action, due: draft.due.trim() })
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave()
      }}
    >
      <label class={styles.wide}>
        <span>{debrief('column.action')}</span>
        <textarea
          ref={first}
          name="action"
          rows={2}
          maxLength={2000}
          required
          value={draft.action}
          onInput={(event) => change({ action: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{debrief('column.owner')}</span>
        <select
          name="owner"
          value={draft.owner}
          onChange={(event) => change({ owner: event.currentTarget.value as Role })}
        >
          {roleIds(locale.scenario).map((role) => (
            <option key={role} value={role}>
              {roleText(locale, role)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{debrief('column.due')}</span>
        <input
          type="text"
          name="due"
          maxLength={200}
          placeholder={debrief('improvement.due-example')}
          value={draft.due}
          onInput={(event) => change({ due: event.currentTarget.value })}
        />
      </label>
      <FormButtons ready={action !== ''} onLeave={onLeave} />
    </form>
  )
}
