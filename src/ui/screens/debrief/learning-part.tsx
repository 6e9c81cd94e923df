import { useState } from 'preact/hooks'
import { optionText } from '../../../i18n/answer-wording'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { LearningForm } from '../../components/learning-form'
import ledgerStyles from '../../components/ledger.module.css'
import { useI18n } from '../../components/use-i18n'
import type { LearningActions, LearningQuestion, LearningSide } from '../../learning-model'
import type { DebriefFacts } from './debrief-facts-model'
import { roleText, useDebriefLocale } from './debrief-labels'
import type { DebriefModel } from './debrief-model'
import styles from './learning-part.module.css'
import { Ledger, Part } from './part'

interface LearningPartProps {
  facts: DebriefFacts
  answers: DebriefModel['learning']
  actions: LearningActions
}

/** Eight other questions on the same objectives; then what was right before and after, and why. */
export function LearningPart({ facts, answers, actions }: LearningPartProps) {
  const locale = useDebriefLocale()
  const { debrief, ui } = locale.i18n
  const [asking, setAsking] = useState(false)
  const { before: first, after: later } = facts.learning
  const { before, after } = answers
  return (
    <Part id="learning" hint={debrief(before ? 'learning.hint' : 'learning.hint-after')}>
      {!after && !asking && (
        <button
          type="button"
          class={`${buttonStyles.plain} no-print`}
          data-testid="questions-after"
          onClick={() => setAsking(true)}
        >
          <Icon name="graduation-cap" /> {ui('learning.after')}
        </button>
      )}
      {!after && asking && (
        <LearningForm
          questions={later}
          onDone={(given) => {
            setAsking(false)
            actions.keepAfter(given)
          }}
        />
      )}
      {after && before && <Gain first={first} later={later} before={before} after={after} />}
      {after && <Explained questions={later} given={after} />}
    </Part>
  )
}

const isRight = ({ of, right }: LearningQuestion, given: LearningSide): boolean =>
  right.includes(given[of] ?? '')

interface GainProps {
  first: readonly LearningQuestion[]
  later: readonly LearningQuestion[]
  before: LearningSide
  after: LearningSide
}

/** Right answers before and after, in all and of each role whose objective both sides tested. */
function Gain({ first, later, before, after }: GainProps) {
  const locale = useDebriefLocale()
  const { debrief, format } = locale.i18n
  const counted = (questions: readonly LearningQuestion[], given: LearningSide, role = '') => {
    const own = questions.filter((one) => role === '' || one.role === role)
    return { right: own.filter((one) => isRight(one, given)).length, all: own.length }
  }
  const said = ({ right, all }: { right: number; all: number }) =>
    debrief('learning.of', { right: format.number(right), all: format.number(all) })
  const roles = [...new Set(first.map(({ role }) => role))]
  const lines = [
    { name: debrief('learning.all'), role: '' },
    ...roles.map((role) => ({ name: roleText(locale, role), role })),
  ]
  return (
    <Ledger
      quiet
      caption={debrief('heading.learning')}
      columns={['objective', 'learnt-before', 'learnt-after']}
      numbers={['learnt-before', 'learnt-after']}
    >
      {lines.map(({ name, role }) => (
        <tr key={role} data-learnt={role || 'all'}>
          <th scope="row">{name}</th>
          <td class={ledgerStyles.number}>{said(counted(first, before, role))}</td>
          <td class={ledgerStyles.number}>{said(counted(later, after, role))}</td>
        </tr>
      ))}
    </Ledger>
  )
}

interface ExplainedProps {
  questions: readonly LearningQuestion[]
  given: LearningSide
}

/** Each question with what was right and why, now that it was answered. */
function Explained({ questions, given }: ExplainedProps) {
  const i18n = useI18n()
  const { text } = i18n
  const { debrief } = useDebriefLocale().i18n
  return (
    <ol class={styles.explained}>
      {questions.map((one) => {
        const { of, right, why } = one
        const known = isRight(one, given) ? 'right' : 'wrong'
        return (
          <li key={of} data-state={known}>
            <strong>{text(`stimulus.${of}.title`)}</strong>{' '}
            {debrief(`learning.${known}`, {
              answer: optionText(i18n, { kind: 'response', of }, right[0]!),
            })}{' '}
            <span class={`hint ${styles.why}`}>{text(why)}</span>
          </li>
        )
      })}
    </ol>
  )
}
