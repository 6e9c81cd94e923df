import { useState } from 'preact/hooks'
import { withoutSteering } from '../../../i18n/steering'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { RecordPicker } from '../../components/record-picker'
import { useI18n } from '../../components/use-i18n'
import type { Actions } from '../../model'
import { OriginLine } from '../replay/origin-line'
import type { CompareModel, EntryProblem, RecordsModel } from '../replay/record-model'
import styles from './compare.module.css'
import type { ShownTeam } from './shown-team'

interface CompareTeamsProps {
  records: RecordsModel
  compare: CompareModel
  teams: readonly ShownTeam[]
  actions: Actions
}

/** Whose records are here, what they are called, and where more can be handed over. */
export function CompareTeams({ records, compare, teams, actions }: CompareTeamsProps) {
  const { ui } = useI18n()
  const { say, sayDebrief } = records
  return (
    <section aria-labelledby="compare-teams">
      <h2 id="compare-teams">{say('compare.teams')}</h2>
      <ul class={styles.teams}>
        {compare.entries.map(({ id, source, name, seed, difficulty, origin }, index) => {
          const team = teams[index]!
          return (
            <li key={id} class={styles.team} data-part="compare-team">
              <TeamMark team={team} />
              <label>
                <span class="sr-only">{say('compare.name', { letter: team.letter })}</span>
                <input
                  type="text"
                  value={name}
                  maxLength={60}
                  placeholder={say('compare.team', { letter: team.letter })}
                  autocomplete="off"
                  onInput={(event) => actions.nameTeam(id, event.currentTarget.value)}
                />
              </label>
              <p class="hint">
                {ui('summary.game', { seed, difficulty: ui(`difficulty.${difficulty}`) })}
                {source && <span class={styles.source}> {withoutSteering(source)}</span>}
              </p>
              {origin && <OriginLine say={sayDebrief} origin={origin} />}
              <p class={styles.buttons}>
                <button
                  type="button"
                  class={buttonStyles.plain}
                  onClick={() => actions.openCompared(id)}
                >
                  {say('compare.open')} <span class="sr-only">({team.name})</span>
                </button>
                <button
                  type="button"
                  class={buttonStyles.plain}
                  onClick={() => actions.leaveOut(id)}
                  aria-label={say('compare.leave-out-of', { name: team.name })}
                >
                  <Icon name="x" /> {say('compare.leave-out')}
                </button>
              </p>
            </li>
          )
        })}
      </ul>
      <Rejected say={say} compare={compare} />
      <AddRecords say={say} actions={actions} />
    </section>
  )
}

/** A letter and a colour: never the colour alone. */
export function TeamMark({ team }: { team: ShownTeam }) {
  return (
    <span class={styles.teamMark} data-team={team.index % 6} aria-hidden="true">
      {team.letter}
    </span>
  )
}

/** What could not be taken in, each with its reason. */
function Rejected({ say, compare }: { say: RecordsModel['say']; compare: CompareModel }) {
  const { ui } = useI18n()
  const why = (problem: EntryProblem): string => {
    if (problem.code === 'record') {
      const { code, field, detail } = problem.problem
      return ui(`record.${code}`, { field, detail })
    }
    if (problem.code === 'scenario') return say('compare.scenario', { id: problem.id })
    if (problem.code === 'unreadable') return ui('record.unreadable')
    if (problem.code === 'cut' || problem.code === 'damaged' || problem.code === 'link-version') {
      return ui(`record-link.${problem.code}`)
    }
    return say(`compare.${problem.code}`)
  }
  return (
    <div role="status">
      {compare.rejected.length > 0 && (
        <ul class={styles.rejected} data-testid="rejected">
          {compare.rejected.map(({ id, source, problem }) => (
            <li key={id}>
              <Icon name="triangle-alert" />
              <span>
                <strong>{withoutSteering(source) || say('compare.link')}</strong> {why(problem)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function AddRecords({ say, actions }: { say: RecordsModel['say']; actions: Actions }) {
  const [link, setLink] = useState('')
  return (
    <div class={styles.add} data-part="compare-add">
      <RecordPicker label={say('compare.add-files')} onPick={actions.addToCompare} />
      <form
        class={styles.link}
        data-part="compare-link"
        onSubmit={(event) => {
          event.preventDefault()
          if (link.trim()) actions.addToCompare(link)
          setLink('')
        }}
      >
        <label>
          <span>{say('compare.add-link')}</span>
          <input
            type="text"
            value={link}
            spellcheck={false}
            autocomplete="off"
            onInput={(event) => setLink(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class={buttonStyles.plain}>
          {say('compare.add')}
        </button>
      </form>
    </div>
  )
}
