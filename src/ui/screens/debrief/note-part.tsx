import { useState } from 'preact/hooks'
import { noteHead } from '../../../i18n/lesson-wording'
import type { Debrief } from '../../../scoring/debrief'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import type { Actions } from '../../model'
import { rowText, useDebriefLocale } from './debrief-labels'
import styles from './lesson.module.css'
import { Part } from './part'

/** Remarks as they were typed, each with when, by whom and about what. */
export function NoteList({ notes }: Pick<Debrief, 'notes'>) {
  const locale = useDebriefLocale()
  if (notes.length === 0) return null
  return (
    <ul class={styles.notes} data-part="notes">
      {notes.map((note, index) => (
        <li key={index}>
          <span class="hint">{noteHead(locale, note)}</span>
          <p>{note.said}</p>
        </li>
      ))}
    </ul>
  )
}

interface NotePartProps extends Pick<Debrief, 'notes'> {
  /** Whether notes can be added. */
  open: boolean
  actions: Actions
}

/** Remarks of the game and of its debrief; new ones are about one phase or about all. */
export function NotePart({ notes, open, actions }: NotePartProps) {
  const locale = useDebriefLocale()
  const { debrief } = locale.i18n
  const [text, setText] = useState('')
  const [about, setAbout] = useState('')
  return (
    <Part id="notes">
      {notes.length === 0 && <p class="empty">{debrief('note.none')}</p>}
      <NoteList notes={notes} />
      {open && (
        <form
          class={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (!text.trim()) return
            actions.send({ type: 'note.add', text: text.trim(), about })
            setText('')
          }}
        >
          <label class={styles.wide}>
            <span>{debrief('note.about')}</span>
            <select value={about} onChange={(event) => setAbout(event.currentTarget.value)}>
              <option value="">{debrief('note.everything')}</option>
              {locale.scenario.rows.map(({ key }) => (
                <option key={key} value={key}>
                  {rowText(locale, key)}
                </option>
              ))}
            </select>
          </label>
          <label class={styles.wide}>
            <span>{debrief('note.label')}</span>
            <textarea
              rows={2}
              maxLength={2000}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class={buttonStyles.plain} disabled={!text.trim()}>
            <Icon name="notebook-pen" /> {debrief('note.add')}
          </button>
        </form>
      )}
    </Part>
  )
}
