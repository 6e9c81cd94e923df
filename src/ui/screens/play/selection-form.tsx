import type { ComponentChildren } from 'preact'
import { optionText } from '../../../i18n/answer-wording'
import type { I18n } from '../../../i18n/texts'
import type { PromptView } from '../../../view/prompt-view'
import pressedStyles from '../../components/pressed-card.module.css'
import { useI18n } from '../../components/use-i18n'
import styles from './prompt.module.css'

type Unit = 'euros' | 'points' | 'people' | 'minutes' | 'items'

/** An amount in the unit of a selection's budget. */
export function amount({ ui, format }: I18n, value: number, unit: string): string {
  if (unit === 'euros') return format.euros(value)
  return ui(`unit.${unit as Exclude<Unit, 'euros'>}`, { count: value })
}

/** What the chosen items cost together, in the unit of the budget. */
export const costOf = ({ options }: PromptView, chosen: readonly string[]): number =>
  options.reduce((sum, { id, cost }) => sum + (chosen.includes(id) ? cost : 0), 0)

interface SelectionListProps {
  prompt: PromptView
  chosen: readonly string[]
  onChoose: (chosen: string[]) => void
  /** What there is beside what is left. */
  aside: ComponentChildren
}

/** Items to take within a budget, with what is left of it. */
export function SelectionList({ prompt, chosen, onChoose, aside }: SelectionListProps) {
  const i18n = useI18n()
  const { ui } = i18n
  const limit = prompt.budget?.limit ?? 0
  const unit = prompt.budget?.unit ?? 'items'
  const spent = costOf(prompt, chosen)
  const over = spent > limit
  // Where each is one of so many, that need not be said of each.
  const counts = unit !== 'items' || prompt.options.some(({ cost }) => cost !== 1)
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <>
      <div class={styles.means}>
        <p class={styles.budget} data-part="budget" data-over={over} aria-live="polite">
          <span>
            {over
              ? ui('selection.over', { excess: amount(i18n, spent - limit, unit) })
              : ui('selection.left', {
                  left: unit === 'euros' ? i18n.format.euros(limit - spent) : limit - spent,
                  limit: amount(i18n, limit, unit),
                })}
          </span>
          <span class={styles.budgetBar} aria-hidden="true">
            <span style={{ width: `${Math.min(100, (spent * 100) / Math.max(1, limit))}%` }} />
          </span>
        </p>
        {aside}
      </div>
      <div class={styles.options} data-part="options">
        {prompt.options.map((option, index) => (
          <label
            key={option.id}
            class={`${pressedStyles.card} ${styles.option}`}
            data-part="option"
            data-item={option.id}
            data-chosen={chosen.includes(option.id)}
          >
            <input
              type="checkbox"
              class={pressedStyles.input}
              data-part="option-input"
              data-digit={index + 1}
              checked={chosen.includes(option.id)}
              onChange={() => toggle(option.id)}
            />
            <span class={styles.optionDigit} data-box="true" aria-hidden="true">
              {index + 1}
            </span>
            <span class={styles.optionText} data-part="option-text">
              {optionText(i18n, prompt, option.id)}
            </span>
            {counts && <span class={styles.optionMinutes}>{amount(i18n, option.cost, unit)}</span>}
          </label>
        ))}
      </div>
    </>
  )
}
