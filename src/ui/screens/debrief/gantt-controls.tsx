import type { Stretch } from '../../../view/time-axis'
import buttonStyles from '../../components/button.module.css'
import { Icon, type IconName } from '../../components/icon'
import { debexOf } from '../play/play-state'
import type { DebriefFacts } from './debrief-facts-model'
import { rowText, useDebriefLocale, whenText } from './debrief-labels'
import styles from './gantt-controls.module.css'
import { around, daysOf, dayWindow, moved, zoomed } from './gantt-window'

interface GanttControlsProps {
  facts: DebriefFacts
  shown: Stretch
  whole: Stretch
  onShow: (window: Stretch) => void
}

/** From three days to one phase: by buttons, by the list of phases, or step by step. */
export function GanttControls({ facts, shown, whole, onShow }: GanttControlsProps) {
  const locale = useDebriefLocale()
  const { debrief, ui } = locale.i18n
  const debex = debexOf(facts.company)
  const same = (one: Stretch): boolean => one.from === shown.from && one.to === shown.to
  const phases = facts.plan.map(({ key, from, toMax }) => ({
    key,
    window: around(spanOf(facts, key) ?? { from, to: toMax }, whole),
  }))
  const steps: readonly (readonly [string, IconName | '', Stretch])[] = [
    ['zoom-in', '', zoomed(shown, whole, 'in')],
    ['zoom-out', '', zoomed(shown, whole, 'out')],
    ['earlier', 'chevron-left', moved(shown, whole, 'earlier')],
    ['later', 'chevron-right', moved(shown, whole, 'later')],
  ]
  return (
    <div class={styles.controls} data-part="gantt-controls">
      <fieldset class={styles.spans}>
        <legend class="sr-only">{debrief('timeline.zoom')}</legend>
        <button
          type="button"
          class={buttonStyles.plain}
          aria-pressed={same(whole)}
          onClick={() => onShow(whole)}
        >
          {debrief('timeline.whole')}
        </button>
        {daysOf(whole, debex).map((day) => {
          const window = dayWindow(day, debex, whole)
          return (
            <button
              key={day}
              type="button"
              class={buttonStyles.plain}
              aria-pressed={same(window)}
              onClick={() => onShow(window)}
            >
              {ui('time.day', { day })}
            </button>
          )
        })}
        {steps.map(([name, icon, window]) => (
          <button
            key={name}
            type="button"
            class={buttonStyles.icon}
            data-step={name}
            aria-label={debrief(`timeline.${name}`)}
            aria-disabled={same(window)}
            onClick={() => onShow(window)}
          >
            {icon ? (
              <Icon name={icon} />
            ) : (
              <span aria-hidden="true">{name === 'zoom-in' ? '+' : '−'}</span>
            )}
          </button>
        ))}
      </fieldset>
      <label class={styles.phase} data-part="gantt-phase">
        <span class="sr-only">{debrief('timeline.one-phase')}</span>
        <select
          value={phases.find(({ window }) => same(window))?.key ?? ''}
          onChange={(event) => {
            const chosen = phases.find(({ key }) => key === event.currentTarget.value)
            onShow(chosen?.window ?? whole)
          }}
        >
          <option value="">{debrief('timeline.one-phase')}</option>
          {phases.map(({ key }) => (
            <option key={key} value={key}>
              {rowText(locale, key)}
            </option>
          ))}
        </select>
      </label>
      <p class="hint" role="status" data-testid="gantt-window">
        {whenText(locale, shown.from)} – {whenText(locale, shown.to)}
      </p>
    </div>
  )
}

/** When a phase was played; null when it never was. */
function spanOf({ timeline }: DebriefFacts, key: string): Stretch | null {
  const played = timeline.rows.filter((row) => row.key === key)
  if (played.length === 0) return null
  return {
    from: Math.min(...played.map(({ from }) => from)),
    to: Math.max(...played.map(({ to }) => (to < 0 ? timeline.end : to))),
  }
}
