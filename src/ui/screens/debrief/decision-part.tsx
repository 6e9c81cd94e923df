import { useState } from 'preact/hooks'
import { type Grade, type Role, roleIds } from '../../../scenario/roles'
import type { Debrief } from '../../../scoring/debrief'
import type { DecisionReport } from '../../../scoring/game-report'
import buttonStyles from '../../components/button.module.css'
import type { Actions } from '../../model'
import type { DebriefFacts } from './debrief-facts-model'
import { roleText, rowText, useDebriefLocale } from './debrief-labels'
import { GradeOptions } from './form-parts'
import { JudgementCard } from './judgement-card'
import styles from './judgement-card.module.css'
import { NoteList } from './note-part'
import { Part } from './part'

const hasLost = (reported: DecisionReport | undefined): boolean =>
  reported?.counts === true && reported.points < reported.max

interface DecisionPartProps {
  facts: DebriefFacts
  /** Null until the score is known. */
  whole: Debrief | null
  actions: Actions
}

/** Every graded answer with the plan's, its grade, its points and the reasons, phase by phase. */
export function DecisionPart({ facts, whole, actions }: DecisionPartProps) {
  const locale = useDebriefLocale()
  const { debrief } = locale.i18n
  const [role, setRole] = useState<Role | ''>('')
  const [grade, setGrade] = useState<Grade | ''>('')
  const [unfolded, setUnfolded] = useState<'lost' | 'all' | 'none'>('lost')
  const report = whole?.report ?? null
  const shown = facts.judgements.map((judgement) => {
    const reported = report?.decisions.find(
      ({ prompt, minute }) => prompt === judgement.prompt && minute === judgement.minute,
    )
    return { judgement, grade: reported?.grade ?? judgement.grade, reported }
  })
  const kept = ({ judgement, grade: given }: (typeof shown)[number]): boolean =>
    (!role || judgement.role === role) && (!grade || given === grade)
  const rows = [...new Set(shown.map(({ judgement }) => judgement.row))]
  const left = facts.scenario.settings.deviations.tokens - facts.deviations.length
  return (
    <Part id="decisions" hint={`${debrief('decisions.hint')} ${debrief('decisions.lost-open')}`}>
      <div class={styles.filters}>
        <label>
          <span>{debrief('column.role')}</span>
          <select
            value={role}
            onChange={(event) => setRole(event.currentTarget.value as Role | '')}
          >
            <option value="">{debrief('decisions.all')}</option>
            {roleIds(facts.scenario).map((one) => (
              <option key={one} value={one}>
                {roleText(locale, one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{debrief('column.grade')}</span>
          <select
            value={grade}
            onChange={(event) => setGrade(event.currentTarget.value as Grade | '')}
          >
            <option value="">{debrief('decisions.all')}</option>
            <GradeOptions />
          </select>
        </label>
        <button
          type="button"
          class={buttonStyles.plain}
          onClick={() => setUnfolded(unfolded === 'all' ? 'none' : 'all')}
        >
          {debrief(unfolded === 'all' ? 'decisions.fold' : 'decisions.unfold')}
        </button>
      </div>
      {!shown.some(kept) && <p class="empty">{debrief('decisions.none')}</p>}
      {rows.map((row) => {
        const here = shown.filter((one) => one.judgement.row === row)
        return (
          // What is filtered out stays for the printed page.
          <div
            key={row}
            class={here.some(kept) ? styles.judgedRow : `${styles.judgedRow} ${styles.filtered}`}
          >
            <h3>{rowText(locale, row)}</h3>
            {here.map((one) => (
              <JudgementCard
                key={`${one.judgement.prompt}-${one.judgement.minute}`}
                judgement={one.judgement}
                reported={one.reported ?? null}
                unfolded={unfolded === 'all' || (unfolded === 'lost' && hasLost(one.reported))}
                hidden={!kept(one)}
                facts={facts}
                deviations={report?.deviations ?? []}
                overrides={(report?.overrides ?? []).filter(
                  ({ target }) => target === one.judgement.prompt,
                )}
                tokens={left}
                actions={actions}
              />
            ))}
            <NoteList notes={(whole?.notes ?? []).filter((note) => note.row === row)} />
          </div>
        )
      })}
    </Part>
  )
}
