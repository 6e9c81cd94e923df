import { useState } from 'preact/hooks'
import { promptText } from '../../../i18n/answer-wording'
import { GRADES, type Grade, type Role, roleIds } from '../../../scenario/roles'
import buttonStyles from '../../components/button.module.css'
import fieldStyles from '../../components/field.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import type { ConsoleProps } from './console-model'
import consoleScreenStyles from './console-screen.module.css'
import { MessageFields, useMessageDraft } from './message-fields'
import styles from './team.module.css'

/** What the facilitator says, hands over and writes down. */
export function HandOut(props: ConsoleProps) {
  const { say } = props
  return (
    <section class={consoleScreenStyles.pane} aria-labelledby="console-hand">
      <h2 id="console-hand">{say('console.hand')}</h2>
      <MessageForm {...props} />
      <DocumentForm {...props} />
      <NoteForm {...props} />
      <RatingForm {...props} />
    </section>
  )
}

interface ReadersProps extends ConsoleProps {
  to: readonly Role[]
  onChange: (to: readonly Role[]) => void
}

function Readers({ view, say, to, onChange }: ReadersProps) {
  const { text } = useI18n()
  const roles = roleIds(view)
  const toggle = (role: Role) =>
    onChange(roles.filter((one) => (one === role ? !to.includes(one) : to.includes(one))))
  return (
    <fieldset class={styles.readers}>
      <legend>{say('console.to')}</legend>
      {roles.map((role) => (
        <label key={role} class={fieldStyles.check}>
          <input type="checkbox" checked={to.includes(role)} onChange={() => toggle(role)} />{' '}
          {text(`role.${role}.short`)}
        </label>
      ))}
    </fieldset>
  )
}

function MessageForm(props: ConsoleProps) {
  const { console: shown, view, send, say } = props
  const [to, setTo] = useState<readonly Role[]>(roleIds(view))
  const { draft, setDraft, sent, isWritten } = useMessageDraft(say)
  const ready = to.length > 0 && isWritten
  return (
    <details class={styles.form} data-testid="message" open>
      <summary>{say('console.message')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!ready) return
          send({ type: 'message.send', to: [...to], ...sent })
          setDraft({ ...draft, text: '' })
        }}
      >
        <Readers {...props} to={to} onChange={setTo} />
        <MessageFields say={say} actors={shown.actors} rows={3} draft={draft} onChange={setDraft} />
        <button type="submit" class={buttonStyles.main} disabled={!ready}>
          <Icon name="megaphone" /> {say('console.send')}
        </button>
      </form>
    </details>
  )
}

function DocumentForm(props: ConsoleProps) {
  const { view, send, say } = props
  const i18n = useI18n()
  const [to, setTo] = useState<readonly Role[]>([])
  const [document, setDocument] = useState('')
  const ready = to.length > 0 && document !== ''
  const title = (id: string) => i18n.text(`evidence.${id}.title`)
  const documents = [...view.documents].sort((a, b) => title(a).localeCompare(title(b)))
  return (
    <details class={styles.form}>
      <summary>{say('console.document')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) send({ type: 'document.hand', document, to: [...to] })
        }}
      >
        <Readers {...props} to={to} onChange={setTo} />
        <label>
          <span>{say('console.which')}</span>
          <select value={document} onChange={(event) => setDocument(event.currentTarget.value)}>
            <option value="">{say('console.choose')}</option>
            {documents.map((id) => (
              <option key={id} value={id}>
                {title(id)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class={buttonStyles.plain} disabled={!ready}>
          <Icon name="file-text" /> {say('console.give')}
        </button>
      </form>
    </details>
  )
}

/** Read by nobody else before the debrief. */
function NoteForm({ view, send, say }: ConsoleProps) {
  const { text: said } = useI18n()
  const [text, setText] = useState('')
  const notes = view.journal.filter((event) => event.type === 'note.added').slice(-5)
  const open = view.rows.find(({ status }) => status === 'open')
  return (
    <details class={styles.form}>
      <summary>{say('console.note')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!text.trim()) return
          send({ type: 'note.add', about: open?.key ?? '', text: text.trim() })
          setText('')
        }}
      >
        <label>
          <span>{say('console.note-text')}</span>
          <textarea
            rows={2}
            value={text}
            maxLength={1000}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class={buttonStyles.plain} disabled={!text.trim()}>
          <Icon name="notebook-pen" /> {say('console.note-add')}
        </button>
      </form>
      <ul>
        {notes.map(({ by, text: noted, minute }, index) => (
          <li key={index}>
            <span class="hint">
              {by === 'facilitator' || by === 'host'
                ? say('console.facilitator')
                : said(`role.${by}.short`)}{' '}
              · T+{minute}
            </span>{' '}
            {noted}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** An answer that the rules rate otherwise than somebody who saw it would. */
function RatingForm({ view, send, say }: ConsoleProps) {
  const i18n = useI18n()
  const [target, setTarget] = useState('')
  const [rating, setRating] = useState<Grade>('P')
  const [reason, setReason] = useState('')
  const given = view.journal
    .filter((event) => event.type === 'prompt.revealed')
    .filter(({ kind }) => kind === 'decision' || kind === 'response')
    .reverse()
  const ready = target !== '' && reason.trim() !== ''
  return (
    <details class={styles.form}>
      <summary>{say('console.rating')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!ready) return
          send({ type: 'rating.override', target, rating, reason: reason.trim() })
          setTarget('')
          setReason('')
        }}
      >
        <label>
          <span>{say('console.rating-of')}</span>
          <select value={target} onChange={(event) => setTarget(event.currentTarget.value)}>
            <option value="">{say('console.choose')}</option>
            {given.map((event) => (
              <option key={event.prompt} value={event.prompt}>
                {i18n.text(`role.${event.role}.short`)} · {promptText(i18n, event)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say('console.rating-as')}</span>
          <select
            value={rating}
            onChange={(event) => setRating(event.currentTarget.value as Grade)}
          >
            {GRADES.map((grade) => (
              <option key={grade} value={grade}>
                {grade} · {i18n.ui(`grade.${grade}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say('console.rating-why')}</span>
          <textarea
            rows={2}
            value={reason}
            maxLength={1000}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class={buttonStyles.plain} disabled={!ready}>
          <Icon name="scale" /> {say('console.rating-set')}
        </button>
      </form>
    </details>
  )
}
