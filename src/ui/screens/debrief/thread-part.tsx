import { lifeEnd, lifeLines, lifeMoment } from '../../../i18n/thread-life-wording'
import type { Debrief } from '../../../scoring/debrief'
import { Icon, type IconName } from '../../components/icon'
import { useDebriefLocale } from './debrief-labels'
import { Part } from './part'
import { ThreadLine } from './thread-line'
import styles from './thread-part.module.css'

const ICONS = {
  opened: 'door-open',
  fed: 'zap',
  slowed: 'hourglass',
  surfaced: 'triangle-alert',
  closed: 'check',
} as const satisfies Record<string, IconName>

/** What decisions left behind: each thread as a line over the days, then moment by moment. */
export function ThreadPart({
  threads,
  chains,
  timeline,
}: Pick<Debrief, 'threads' | 'chains' | 'timeline'>) {
  const locale = useDebriefLocale()
  const { debrief, text } = locale.i18n
  return (
    <Part id="threads" hint={debrief('thread.hint')}>
      {threads.length === 0 && <p>{debrief('thread.none')}</p>}
      {threads.map((life) => (
        <section key={life.id} class={styles.thread} data-thread={life.id}>
          <h3>{text(`thread.${life.id}.title`)}</h3>
          <ThreadLine life={life} end={timeline.end} />
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
        </section>
      ))}
    </Part>
  )
}
