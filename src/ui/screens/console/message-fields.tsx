import { useId, useState } from 'preact/hooks'
import type { Translate } from '../../../i18n/sentences'

/** What is written of a message: who speaks, and what. */
export interface MessageDraft {
  readonly from: string
  readonly text: string
}

/** A message that is being written: it begins in the facilitator's name. */
export function useMessageDraft(say: Translate<'exercise'>) {
  const [draft, setDraft] = useState<MessageDraft>({ from: say('console.facilitator'), text: '' })
  const from = draft.from.trim()
  const text = draft.text.trim()
  return { draft, setDraft, sent: { from, text }, isWritten: from !== '' && text !== '' }
}

interface MessageFieldsProps {
  say: Translate<'exercise'>
  /** Who may be spoken for. */
  actors: readonly string[]
  rows: number
  draft: MessageDraft
  onChange: (draft: MessageDraft) => void
}

/** Who speaks to the players, and what is said. */
export function MessageFields({ say, actors, rows, draft, onChange }: MessageFieldsProps) {
  const list = useId()
  return (
    <>
      <label>
        <span>{say('console.from')}</span>
        <input
          type="text"
          list={list}
          value={draft.from}
          maxLength={60}
          onInput={({ currentTarget }) => onChange({ ...draft, from: currentTarget.value })}
        />
        <datalist id={list}>
          {actors.map((actor) => (
            <option key={actor} value={actor} />
          ))}
        </datalist>
      </label>
      <label>
        <span>{say('console.text')}</span>
        <textarea
          rows={rows}
          name="text"
          value={draft.text}
          maxLength={1000}
          onInput={({ currentTarget }) => onChange({ ...draft, text: currentTarget.value })}
        />
      </label>
    </>
  )
}
