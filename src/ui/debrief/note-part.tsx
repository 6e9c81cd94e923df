import { useState } from 'preact/hooks'
import type { Debrief } from '../../scoring/debrief'
import { roleName } from '../../wording/entry-wording'
import { Icon } from '../base/icon'
import type { Actions } from '../model'
import { Part } from './part'
import { useWords, whenText } from './words'

interface NotePartProps extends Pick<Debrief, 'notes'> {
  /** Whether notes can be added. */
  open: boolean
  actions: Actions
}

/** Remarks of the game and of its debrief, as they were typed. */
export function NotePart({ notes, open, actions }: NotePartProps) {
  const words = useWords()
  const { debrief } = words.voice
  const [text, setText] = useState('')
  return (
    <Part id="notes">
      {notes.length === 0 && <p class="empty">{debrief('note.none')}</p>}
      <ul class="notes">
        {notes.map(({ minute, by, said }, index) => (
          <li key={index}>
            <span class="hint">
              {whenText(words, minute)} · {roleName(words.voice, by)}
            </span>
            <p>{said}</p>
          </li>
        ))}
      </ul>
      {open && (
        <form
          class="lesson-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (!text.trim()) return
            actions.send('host', { type: 'note.add', text: text.trim(), about: '' })
            setText('')
          }}
        >
          <label>
            <span>{debrief('note.label')}</span>
            <textarea
              rows={2}
              maxLength={2000}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="button-plain" disabled={!text.trim()}>
            <Icon name="notebook-pen" /> {debrief('note.add')}
          </button>
        </form>
      )}
    </Part>
  )
}
