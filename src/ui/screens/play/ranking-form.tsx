import { useRef, useState } from 'preact/hooks'
import { optionText } from '../../../i18n/answer-wording'
import type { PromptView } from '../../../view/prompt-view'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import styles from './prompt.module.css'

interface RankingListProps {
  prompt: PromptView
  order: readonly string[]
  onOrder: (order: string[]) => void
}

/** An order from first to last: buttons move an item, a drag does the same. */
export function RankingList({ prompt, order, onOrder }: RankingListProps) {
  const i18n = useI18n()
  const { ui } = i18n
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState('')
  const [said, setSaid] = useState('')
  const move = (id: string, to: number) => {
    if (to < 0 || to >= order.length || order.indexOf(id) === to) return
    const rest = order.filter((one) => one !== id)
    rest.splice(to, 0, id)
    onOrder(rest)
    setSaid(ui('ranking.moved', { item: optionText(i18n, prompt, id), place: to + 1 }))
  }
  const follow = (event: PointerEvent) => {
    if (!dragged) return
    const items = [...(list.current?.children ?? [])]
    const below = items.findIndex((item) => event.clientY <= item.getBoundingClientRect().bottom)
    move(dragged, below < 0 ? order.length - 1 : below)
  }
  return (
    <>
      <p class="hint">{ui('ranking.hint')}</p>
      <ol
        class={styles.ranking}
        data-part="ranking"
        ref={list}
        onPointerMove={follow}
        onLostPointerCapture={() => setDragged('')}
      >
        {order.map((id, index) => (
          <li
            key={id}
            class={styles.rank}
            data-part="rank"
            data-item={id}
            data-dragged={id === dragged}
          >
            <span
              class={styles.rankGrip}
              data-part="rank-grip"
              aria-hidden="true"
              onPointerDown={(event) => {
                event.preventDefault()
                // The list takes the pointer, not the item, which is moved about: a release anywhere ends the drag.
                list.current?.setPointerCapture(event.pointerId)
                setDragged(id)
              }}
            >
              <Icon name="grip-vertical" />
            </span>
            <span class={styles.optionDigit}>{index + 1}</span>
            <span class={styles.optionText} data-part="option-text">
              {optionText(i18n, prompt, id)}
            </span>
            {([-1, 1] as const).map((step) => (
              <button
                key={step}
                type="button"
                class={buttonStyles.icon}
                data-step={step}
                // Stays in place at the ends, so that the focus is not lost.
                aria-disabled={index + step < 0 || index + step >= order.length}
                aria-label={ui(step < 0 ? 'ranking.up' : 'ranking.down', {
                  item: optionText(i18n, prompt, id),
                })}
                onClick={() => move(id, index + step)}
              >
                <Icon name={step < 0 ? 'arrow-up' : 'arrow-down'} />
              </button>
            ))}
          </li>
        ))}
      </ol>
      <p class="sr-only" aria-live="polite">
        {said}
      </p>
    </>
  )
}
