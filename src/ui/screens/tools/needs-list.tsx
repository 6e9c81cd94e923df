import type { ToolsView } from '../../../view/tools-view'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import { useToolTexts } from './tool-labels'
import styles from './tool-section.module.css'

/** What the team needs, what covers it, and what the rest costs. */
export function NeedsList({ tools }: { tools: ToolsView }) {
  const { text, format } = useI18n()
  const say = useToolTexts()
  const { needs, tolerated, minutesPerNeed, minutesPerPhase, counts } = tools
  if (needs.length === 0) return <p class="hint">{say('need.outside')}</p>
  const names = (ids: readonly string[]) => format.list(ids.map((id) => text(`tool.${id}.name`)))
  const missing = needs.filter(({ by }) => by.length === 0).length
  const figures = {
    missing,
    all: needs.length,
    tolerated,
    each: format.duration(minutesPerNeed),
    minutes: format.duration(minutesPerPhase),
  }
  return (
    <div class={styles.needs} data-part="needs">
      <p class={styles.needsCost} data-costs={minutesPerPhase > 0}>
        <Icon name={minutesPerPhase > 0 ? 'hourglass' : 'check'} />{' '}
        {say(!counts ? 'need.before' : minutesPerPhase > 0 ? 'need.costs' : 'need.free', figures)}
      </p>
      <details>
        <summary>{say('need.summary', figures)}</summary>
        <p class="hint">{say('need.rule', figures)}</p>
        {counts && <p class="hint">{say('need.change')}</p>}
        <ul class={styles.needsList} data-part="needs-list">
          {needs.map(({ id, by, lost }) => (
            <li key={id} data-covered={by.length > 0}>
              <Icon name={by.length > 0 ? 'check' : lost.length > 0 ? 'unplug' : 'x'} />
              <span>
                {text(`need.${id}`)}
                <span class="hint">
                  {by.length > 0
                    ? say('need.covered', { tools: names(by) })
                    : lost.length > 0
                      ? say('need.lost', { tools: names(lost) })
                      : say('need.uncovered')}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
