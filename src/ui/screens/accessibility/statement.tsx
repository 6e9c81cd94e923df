import type { ComponentChildren } from 'preact'
import type { Key, Translate } from '../../../i18n/sentences'
import { useI18n } from '../../components/use-i18n'
import { FINDINGS, rateOf } from './audit'
import { CriteriaTable } from './criteria-table'
import type { Declared, Deployer } from './declaration'
import styles from './statement.module.css'

interface StatementProps {
  say: Translate<'accessibility'>
  /** Null where nobody declares anything: then it is no declaration by law. */
  declared: Declared | null
}

const MADE = ['made.1', 'made.2', 'made.3', 'made.4'] as const
const LIMITS = ['limits.1', 'limits.2', 'limits.3', 'limits.4'] as const
const CHECKS = ['checks.1', 'checks.2', 'checks.3', 'checks.4'] as const

/** Where somebody writes to who was given no answer, and to whom by post. */
const RIGHTS_FORM = 'https://formulaire.defenseurdesdroits.fr/'
const RIGHTS_DELEGATES = 'https://www.defenseurdesdroits.fr/saisir/delegues'

/** What is declared of the game’s accessibility in the form that the law asks for, or what the project itself knows of it. */
export function AccessibilityStatement({ say, declared }: StatementProps) {
  return (
    <div class={styles.statement} data-part="statement" data-declared={declared !== null}>
      <h3>{say('title')}</h3>
      {declared ? <Commitment say={say} {...declared} /> : <p>{say('unaudited')}</p>}
      <Results say={say} />
      <Part title={say('missing.title')}>
        <h5>{say('missing.faults')}</h5>
        <ul>
          {FINDINGS.filter(({ verdict }) => verdict === 'not-conform').map(
            ({ criterion, note }) => (
              <li key={criterion}>
                {criterion}. {say(`criterion.${criterion}` as Key<'accessibility'>)}{' '}
                {say(`note.${note}` as Key<'accessibility'>)}
              </li>
            ),
          )}
        </ul>
        <p>{say('missing.others')}</p>
      </Part>
      <List say={say} title="limits.title" lines={LIMITS} />
      <List say={say} title="made.title" lines={MADE} />
      <List say={say} title="checks.title" lines={CHECKS} />
      {declared ? <Contact say={say} {...declared} /> : <p>{say('contact.unaudited')}</p>}
    </div>
  )
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class={styles.part}>
      <h4>{title}</h4>
      {children}
    </section>
  )
}

interface ListProps {
  say: Translate<'accessibility'>
  title: Key<'accessibility'>
  lines: readonly Key<'accessibility'>[]
}

function List({ say, title, lines }: ListProps) {
  return (
    <Part title={say(title)}>
      <ul>
        {lines.map((line) => (
          <li key={line}>{say(line)}</li>
        ))}
      </ul>
    </Part>
  )
}

/** Leads away from the game, which stays as it is. */
function Away({ href }: { href: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {href}
    </a>
  )
}

function Commitment({ say, deployer, conformity }: Declared & Pick<StatementProps, 'say'>) {
  const { format } = useI18n()
  const { body, address, scheme, date } = deployer
  return (
    <>
      <p>{say('commitment', { body })}</p>
      <p>
        {say('scheme')} <Away href={scheme} />
      </p>
      <p>
        {say('applies')} <Away href={address} />
      </p>
      <p>{say('established', { date: format.date(date) })}</p>
      <Part title={say('state.title')}>
        <p>{say(`state.${conformity}`)}</p>
      </Part>
    </>
  )
}

function Results({ say }: Pick<StatementProps, 'say'>) {
  const { format } = useI18n()
  const { conform, applicable, all, percent } = rateOf(FINDINGS)
  return (
    <Part title={say('results.title')}>
      <p data-part="rate">
        {say('results.rate', {
          percent: format.percent(percent),
          conform,
          applicable,
          others: all - applicable,
        })}
      </p>
      <p>{say('results.whose')}</p>
      <CriteriaTable say={say} />
    </Part>
  )
}

function Contact({ say, deployer }: { deployer: Deployer } & Pick<StatementProps, 'say'>) {
  const { body, contact } = deployer
  return (
    <>
      <Part title={say('contact.title')}>
        <p>
          {say('contact.text', { body })}{' '}
          {contact.includes('://') ? (
            <Away href={contact} />
          ) : (
            <a href={`mailto:${contact}`}>{contact}</a>
          )}
        </p>
      </Part>
      <Part title={say('recourse.title')}>
        <p>{say('recourse.when')}</p>
        <ul>
          <li>
            {say('recourse.form')} <Away href={RIGHTS_FORM} />
          </li>
          <li>
            {say('recourse.delegates')} <Away href={RIGHTS_DELEGATES} />
          </li>
          <li>{say('recourse.post')}</li>
        </ul>
      </Part>
    </>
  )
}
