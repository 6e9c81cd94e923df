import { lifeEnd, lifeLines, lifeMoment } from '../../../i18n/thread-life-wording'
import type { Debrief } from '../../../scoring/debrief'
import { Icon, type IconName } from '../../components/icon'
import type { DebriefFacts } from './debrief-facts-model'
import { useDebriefLocale } from './debrief-labels'
import { Part } from './part'
import { ThreadChart, ThreadLegend, ThreadTable } from './thread-chart'
import styles from './thread-part.module.css'

const ICONS = {
  opened: 'door-open',
  fed: 'zap',
  slowed: 'hourglass',
  surfaced: 'triangle-alert',
  closed: 'check',
} as const satisfies Record<string, IconName>

interface ThreadPartProps extends Pick<Debrief, 'threads' | 'chains'> {
  facts: DebriefFacts
}

/** What decisions left behind: each thread as a line over the days, the same as a table, then moment by moment. */
export function ThreadPart({ facts, threads, chains }: ThreadPartProps) {
  const locale = useDebriefLocale()
  const { debrief, text } = locale.i18n
  return (
    <Part id="threads" hint={debrief('thread.hint')}>
      {threads.length === 0 && <p>{debrief('thread.none')}</p>}
      {threads.length > 0 && (
        <>
          <ThreadChart facts={facts} threads={threads} />
          <ThreadLegend />
          <ThreadTable threads={threads} />
        </>
      )}
      {threads.map((life) => (
        <details key={life.id} class={styles.thread} data-thread={life.id}>
          <summary>{text(`thread.${life.id}.title`)}</summary>
          <ol class={styles.life}>
            {lifeLines(locale, life, chains).map((line, index) => (
              // A life only grows: a place in it is a name.
              <li key={index} data-what={line.what}>
                <time>{lifeMoment(locale, line)}</time>
                <Icon name={ICONS[line.what]} />
                <div>
                  <p>{line.text}</p>
                  {line.more.map((one) => (
                    <p key={one} class="hint">
                      {one}
                    </p>
                  ))}
                </div>
              </li>
            ))}
          </ol>
          <p class="hint">{lifeEnd(locale, life)}</p>
        </details>
      ))}
    </Part>
  )
}
