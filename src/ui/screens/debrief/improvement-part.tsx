import { useEffect, useRef, useState } from 'preact/hooks'
import type { DebriefWords } from '../../../i18n/debrief-wording'
import { actionText, dueText, originText } from '../../../i18n/lesson-wording'
import { opener } from '../../../scenario/roles'
import type { Debrief } from '../../../scoring/debrief'
import type { Improvement } from '../../../scoring/improvement'
import { Icon } from '../../components/icon'
import type { Actions } from '../../model'
import type { SummaryModel } from './debrief-facts-model'
import { roleText, useWords } from './debrief-labels'
import { type Change, ImprovementForm } from './improvement-form'
import { Part } from './part'

interface ImprovementPartProps extends Pick<Debrief, 'improvements'> {
  editing: SummaryModel['editing']
  actions: Actions
}

/** What will be done, by whom and until when, and where that comes from; to be completed while it is talked about. */
export function ImprovementPart({ improvements, editing, actions }: ImprovementPartProps) {
  const words = useWords()
  const { debrief } = words.voice
  const [edited, setEdited] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const left = useRef('')
  const open = editing !== 'no'
  // Whoever leaves a form stands again where it was opened.
  useEffect(() => {
    if (edited || !left.current) return
    const id = CSS.escape(left.current)
    list.current?.querySelector<HTMLElement>(`[data-opens="${id}"]`)?.focus()
    left.current = ''
  }, [edited])
  const leave = (): void => {
    left.current = edited
    setEdited('')
  }
  const save = (id: string, change: Change): void => {
    actions.send({ type: 'improvement.set', id, ...change })
    leave()
  }
  const fresh = freshId(improvements)
  return (
    <Part id="improvements" hint={debrief(`improvement.editing-${editing}`)} screenOnly>
      {improvements.length === 0 && <p class="empty">{debrief('improvement.none')}</p>}
      <div ref={list}>
        <ol class="improvements">
          {improvements.map((one) => (
            <li
              key={one.id}
              class="improvement"
              data-part="improvement"
              data-origin={one.origin}
              data-id={one.id}
            >
              {edited === one.id ? (
                <ImprovementForm
                  start={{
                    action: actionText(words, one),
                    owner: one.owner,
                    due: dueOf(words, one),
                  }}
                  onSave={(change) => save(one.id, change)}
                  onLeave={leave}
                />
              ) : (
                <Line one={one} open={open} onEdit={() => setEdited(one.id)} />
              )}
            </li>
          ))}
        </ol>
        {open &&
          (edited === NEW ? (
            <div class="improvement" data-part="improvement">
              <ImprovementForm
                start={{ action: '', owner: opener(words.scenario), due: '' }}
                onSave={(change) => save(fresh, change)}
                onLeave={leave}
              />
            </div>
          ) : (
            <button
              type="button"
              class="button-plain"
              data-opens={NEW}
              onClick={() => setEdited(NEW)}
            >
              <Icon name="pen-line" /> {debrief('improvement.add')}
            </button>
          ))}
      </div>
    </Part>
  )
}

/** What the form for a new line is called among those of the others. */
const NEW = 'new'

/** A name that no line has. */
function freshId(improvements: readonly Improvement[]): string {
  const known = new Set(improvements.map(({ id }) => id))
  let number = 1
  while (known.has(`action-${number}`)) number += 1
  return `action-${number}`
}

const dueOf = (words: DebriefWords, one: Improvement): string =>
  one.origin === 'recorded' ? one.due : dueText(words, one)

interface LineProps {
  one: Improvement
  open: boolean
  onEdit: () => void
}

function Line({ one, open, onEdit }: LineProps) {
  const words = useWords()
  const { debrief } = words.voice
  return (
    <>
      <p class="improvement-action">{actionText(words, one)}</p>
      <dl>
        <div>
          <dt>{debrief('column.owner')}</dt>
          <dd>{roleText(words, one.owner)}</dd>
        </div>
        <div>
          <dt>{debrief('column.due')}</dt>
          <dd>{dueText(words, one)}</dd>
        </div>
        <div>
          <dt>{debrief('column.origin')}</dt>
          <dd>{originText(words, one)}</dd>
        </div>
      </dl>
      {open && (
        <button
          type="button"
          class="button-plain"
          data-opens={one.id}
          aria-label={debrief('improvement.edit-one', { action: actionText(words, one) })}
          onClick={onEdit}
        >
          <Icon name="pen-line" /> {debrief('improvement.edit')}
        </button>
      )}
    </>
  )
}
