import { useState } from 'preact/hooks'
import type { Translate } from '../../../i18n/sentences'
import { type Role, roleIds } from '../../../scenario/roles'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import type { Actions } from '../../model'
import type { DebriefFacts } from './debrief-facts-model'
import type { DebriefModel, Paper, SittingChoice } from './debrief-model'
import styles from './papers-form.module.css'

interface PapersFormProps {
  facts: DebriefFacts
  holders: NonNullable<DebriefModel['holders']>
  actions: Actions
  papers: Translate<'papers'>
}

const LINES = ['organisation', 'employer', 'facilitator', 'place'] as const

/** What no record knows, typed to print: it goes into the page that is written, and nowhere else. */
export function PapersForm({ facts, holders, actions, papers }: PapersFormProps) {
  const { text } = useI18n()
  const [lines, setLines] = useState({ organisation: '', employer: '', facilitator: '', place: '' })
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [hours, setHours] = useState('')
  const [names, setNames] = useState<Readonly<Record<Role, string>>>({})
  const held = roleIds(facts.scenario).filter((role) => holders[role] === 'player')
  const sitting = (): SittingChoice => ({
    ...lines,
    ...{ from, to: to || from, hours: hours === '' ? null : Number(hours) },
    people: held.flatMap((role) =>
      (names[role] ?? '').split('\n').flatMap((line) => {
        const name = line.trim()
        return name === '' ? [] : [{ name, role }]
      }),
    ),
  })
  return (
    <form
      class={styles.form}
      data-part="papers"
      onSubmit={(event) => {
        event.preventDefault()
        const paper =
          event.submitter?.getAttribute('value') === 'dossier' ? 'dossier' : 'attestation'
        actions.writePaper(paper satisfies Paper, sitting())
      }}
    >
      <p>{papers('form.intro')}</p>
      <div class={styles.fields}>
        {LINES.map((line) => (
          <label key={line}>
            <span>{papers(`form.${line}`)}</span>
            <input
              type="text"
              name={line}
              maxLength={120}
              autocomplete="off"
              value={lines[line]}
              onInput={({ currentTarget }) => setLines({ ...lines, [line]: currentTarget.value })}
            />
          </label>
        ))}
        <label>
          <span>{papers('form.first')}</span>
          <input
            type="date"
            name="from"
            value={from}
            onInput={({ currentTarget }) => setFrom(currentTarget.value)}
          />
        </label>
        <label>
          <span>{papers('form.last')}</span>
          <input
            type="date"
            name="to"
            min={from}
            value={to}
            onInput={({ currentTarget }) => setTo(currentTarget.value)}
          />
        </label>
        <label>
          <span>{papers('form.hours')}</span>
          <input
            type="number"
            name="hours"
            min={0.25}
            max={1000}
            step={0.25}
            value={hours}
            onInput={({ currentTarget }) => setHours(currentTarget.value)}
          />
        </label>
        {held.map((role) => (
          <label key={role}>
            <span>{papers('form.names-of', { role: text(`role.${role}`) })}</span>
            <textarea
              rows={2}
              name={`names-${role}`}
              maxLength={2000}
              autocomplete="off"
              value={names[role] ?? ''}
              onInput={({ currentTarget }) => setNames({ ...names, [role]: currentTarget.value })}
            />
          </label>
        ))}
      </div>
      <p class={styles.foot}>
        <button type="submit" value="attestation" class={buttonStyles.main}>
          <Icon name="download" /> {papers('form.attestation')}
        </button>{' '}
        <button type="submit" value="dossier" class={buttonStyles.plain}>
          <Icon name="download" /> {papers('form.dossier')}
        </button>
      </p>
    </form>
  )
}
