import { useEffect, useRef, useState } from 'preact/hooks'
import type { DebriefLocale } from '../../../i18n/debrief-wording'
import { actionText, dueText, originText } from '../../../i18n/lesson-wording'
import { opener } from '../../../scenario/roles'
import type { Debrief } from '../../../scoring/debrief'
import type { Improvement } from '../../../scoring/improvement'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import type { Actions } from '../../model'
import type { DebriefFacts } from './debrief-facts-model'
import { roleText, useDebriefLocale } from './debrief-labels'
import { type Change, ImprovementForm } from './improvement-form'
import styles from './lesson.module.css'
import { Part } from './part'

interface ImprovementPartProps extends Pick<Debrief, 'improvements'> {
  editing: DebriefFacts['editing']
  actions: Actions
}

/** What will be done, by whom and until when, and where that comes from; to be completed while it is talked about. */
export function ImprovementPart({ improvements, editing, actions }: ImprovementPartProps) {
  const locale = useDebriefLocale()
  const { debrief } = locale.i18n
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
        <ol class={styles.improvements}>
          {improvements.map((one) => (
            <li
              key={one.id}
              class={styles.improvement}
              data-part="improvement"
              data-origin={one.origin}
              data-id={one.id}
            >
              {edited === one.id ? (
                <ImprovementForm
                  start={{
                    action: actionText(locale, one),
                    owner: one.owner,
                    due: dueOf(locale, one),
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
            <div class={styles.improvement} data-part="improvement">
              <ImprovementForm
                start={{ action: '', owner: opener(locale.scenario), due: '' }}
                onSave={(change) => save(fresh, change)}
                onLeave={leave}
              />
            </div>
          ) : (
            <button
              type="button"
              class={buttonStyles.plain}
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

const dueOf = (locale: DebriefLocale, one: Improvement): string =>
  one.origin === 'recorded' ? one.due : dueText(locale, one)

interface LineProps {
  one: Improvement
  open: boolean
  onEdit: () => void
}

function Line({ one, open, onEdit }: LineProps) {
  const locale = useDebriefLocale()
  const { debrief } = locale.i18n
  return (
    <>
      <p class={styles.improvementAction}>{actionText(locale, one)}</p>
      <dl>
        <div>
          <dt>{debrief('column.owner')}</dt>
          <dd>{roleText(locale, one.owner)}</dd>
        </div>
        <div>
          <dt>{debrief('column.due')}</dt>
          <dd>{dueText(locale, one)}</dd>
        </div>
        <div>
          <dt>{debrief('column.origin')}</dt>
          <dd>{originText(locale, one)}</dd>
        </div>
      </dl>
      {open && (
        <button
          type="button"
          class={buttonStyles.plain}
          data-opens={one.id}
          aria-label={debrief('improvement.edit-one', { action: actionText(locale, one) })}
          onClick={onEdit}
        >
          <Icon name="pen-line" /> {debrief('improvement.edit')}
        </button>
      )}
    </>
  )
}
