import { givenText, questionText } from '../../../i18n/debrief-wording'
import { planQuote } from '../../../i18n/decision-wording'
import { reviewTexts } from '../../../i18n/lesson-wording'
import type { Debrief } from '../../../scoring/debrief'
import { Icon } from '../../components/icon'
import { RoleBadge } from '../../components/role-badge'
import { roleText, rowText, useDebriefLocale } from './debrief-labels'
import { Part } from './part'
import styles from './regret-part.module.css'

/** Lines of the plan that this game contests: by good practice, by deliberate deviations, by what they cost. */
export function ReviewPart({ review }: Pick<Debrief, 'review'>) {
  const locale = useDebriefLocale()
  const { debrief } = locale.i18n
  return (
    <Part id="review" hint={debrief('review.hint')}>
      {review.length === 0 && <p>{debrief('review.none')}</p>}
      <ol class={styles.regrets}>
        {review.map((item) => {
          const [verdict = '', ...said] = reviewTexts(locale, item)
          return (
            <li
              key={`${item.prompt}-${item.origin}`}
              class={styles.regret}
              data-part="regret"
              data-origin={item.origin}
            >
              <header>
                <p class="hint">
                  <RoleBadge role={item.role} /> {roleText(locale, item.role)} ·{' '}
                  {rowText(locale, item.row)}
                </p>
                <h3>{questionText(locale, item)}</h3>
              </header>
              <p class={styles.verdict}>
                <Icon name={item.origin === 'deviation-refuted' ? 'x' : 'scan-search'} /> {verdict}
              </p>
              {said.map((line) => (
                <p key={line}>{line}</p>
              ))}
              <p>{debrief('review.answer', { answer: givenText(locale, item, item.answer) })}</p>
              {item.said && <p>{debrief('review.said', { said: item.said })}</p>}
              {planQuote(locale, item).map((quote) => (
                <blockquote key={quote}>{quote}</blockquote>
              ))}
            </li>
          )
        })}
      </ol>
    </Part>
  )
}
