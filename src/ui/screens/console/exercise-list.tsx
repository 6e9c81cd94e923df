import { useState } from 'preact/hooks'
import type { Translate } from '../../../i18n/sentences'
import { LIMITS } from '../../../protocol/limits'
import type { MakeExercise } from '../../../protocol/messages'
import { COUNTDOWNS, CUTS, DIFFICULTIES } from '../../../scenario/roles'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useArrival } from '../../components/use-focus-on-mount'
import { useI18n } from '../../components/use-i18n'
import joinScreenStyles from '../join/join-screen.module.css'
import type { ListActions, ListModel } from './console-model'
import styles from './console-screen.module.css'
import { ProblemLine } from './problem-line'

interface ExerciseListProps {
  list: ListModel
  actions: ListActions
  say: Translate<'exercise'>
}

const TEAMMATES = ['reference', 'novice', 'passive'] as const
const PACES = ['anybody', 'opener', 'facilitator'] as const
const PAUSINGS = ['anybody', 'facilitator'] as const

/** The exercises that this server keeps, and a new one. */
export function ExerciseList({ list, actions, say }: ExerciseListProps) {
  const heading = useArrival()
  return (
    <main class={styles.list}>
      <section class={joinScreenStyles.card}>
        <h1 ref={heading} tabIndex={-1}>
          {say('console.title')}
        </h1>
        <ProblemLine problem={list.problem} actions={actions} say={say} />
        {list.exercises === null && <p role="status">{say('console.reading')}</p>}
        {list.exercises && list.scenarios.length > 0 && (
          <NewExercise list={list} actions={actions} say={say} />
        )}
      </section>
      {list.exercises && list.exercises.length > 0 && (
        <section class={joinScreenStyles.card}>
          <h2>{say('console.kept')}</h2>
          <Kept list={list} actions={actions} say={say} />
        </section>
      )}
    </main>
  )
}

function Kept({ list, actions, say }: ExerciseListProps) {
  const i18n = useI18n()
  return (
    <ul class={styles.kept}>
      {list.exercises!.map(({ exercise, scenario, teams, made, debrief, other }) => (
        <li key={exercise}>
          <span>
            <strong>
              {teams.length > 4
                ? say('teams.count', { count: teams.length })
                : i18n.format.list(teams.map(({ name }) => name))}
            </strong>{' '}
            <span class="hint">
              {i18n.about(scenario).text('scenario.title')} · {i18n.format.moment(made)}
              {debrief && ` · ${say('console.debriefed')}`}
              {other && ` · ${say('console.other', other)}`}
            </span>
          </span>
          {!other && (
            <button type="button" class={buttonStyles.plain} onClick={() => actions.open(exercise)}>
              <Icon name="folder-open" /> {say('console.open')}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function NewExercise({ list, actions, say }: ExerciseListProps) {
  const i18n = useI18n()
  const { ui } = i18n
  const [wish, setWish] = useState<MakeExercise>({
    scenario: list.scenarios[0]!.id,
    difficulty: 'normal',
    options: { stimuli: true, countdown: 'off' },
    teams: [],
    settings: { pausing: 'anybody', pace: 'anybody', teammates: 'reference' },
  })
  const change = (part: Partial<MakeExercise>) => setWish((before) => ({ ...before, ...part }))
  const settings = (part: MakeExercise['settings']) =>
    change({ settings: { ...wish.settings, ...part } })
  const [names, setNames] = useState(say('console.nth-team', { number: 1 }))
  const teams = namesIn(names)
  const { lengths } = list.scenarios.find(({ id }) => id === wish.scenario)!
  return (
    <form
      class={styles.new}
      data-part="console-new"
      onSubmit={(event) => {
        event.preventDefault()
        const { seed, ...rest } = wish
        const typed = seed?.trim()
        if (teams.length > 0) actions.make({ ...rest, teams, ...(typed && { seed: typed }) })
      }}
    >
      <Choice
        label={ui('setup.scenario')}
        of={list.scenarios.map(({ id }) => id)}
        chosen={wish.scenario}
        word={(id) => i18n.about(id).text('scenario.title')}
        onChoose={(scenario) => change({ scenario, options: { ...wish.options, cut: 'whole' } })}
      />
      <Choice
        label={ui('setup.cut')}
        of={CUTS.filter((one) => lengths[one] !== undefined)}
        chosen={wish.options.cut ?? 'whole'}
        word={(one) =>
          say('console.cut', {
            cut: ui(`cut.${one}`),
            length: i18n.format.duration(lengths[one] ?? 0),
          })
        }
        onChoose={(cut) => change({ options: { ...wish.options, cut } })}
      />
      <label>
        <span>
          {say('console.teams')} <span class="hint">{say('console.teams-hint')}</span>
        </span>
        <textarea
          name="teams"
          rows={Math.min(6, Math.max(1, teams.length))}
          value={names}
          onInput={(event) => setNames(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{say('console.how-many')}</span>
        <input
          type="number"
          name="how-many"
          min={1}
          max={LIMITS.teams}
          value={teams.length}
          onInput={(event) => {
            const count = Math.min(
              LIMITS.teams,
              Math.max(1, event.currentTarget.valueAsNumber || 1),
            )
            setNames(
              Array.from(
                { length: count },
                (_, place) => teams[place] ?? say('console.nth-team', { number: place + 1 }),
              ).join('\n'),
            )
          }}
        />
      </label>
      <Choice
        label={ui('setup.difficulty')}
        of={DIFFICULTIES}
        chosen={wish.difficulty}
        word={(one) => ui(`difficulty.${one}`)}
        onChoose={(difficulty) => change({ difficulty })}
      />
      <Choice
        label={say('console.countdown')}
        of={COUNTDOWNS}
        chosen={wish.options.countdown}
        word={(one) => ui(`countdown.${one}`)}
        onChoose={(countdown) => change({ options: { ...wish.options, countdown } })}
      />
      <Choice
        label={say('console.teammates')}
        of={TEAMMATES}
        chosen={wish.settings!.teammates!}
        word={(one) => ui(`holder.${one}`)}
        onChoose={(teammates) => settings({ teammates })}
      />
      <Choice
        label={say('console.pace')}
        of={PACES}
        chosen={wish.settings!.pace!}
        word={(one) => say(`console.pace.${one}`)}
        onChoose={(pace) => settings({ pace })}
      />
      <Choice
        label={say('console.pausing')}
        of={PAUSINGS}
        chosen={wish.settings!.pausing!}
        word={(one) => say(`console.pausing.${one}`)}
        onChoose={(pausing) => settings({ pausing })}
      />
      <label>
        <span>
          {ui('setup.seed')} <span class="hint">{say('console.seed-hint')}</span>
        </span>
        <input
          type="text"
          name="seed"
          value={wish.seed ?? ''}
          maxLength={60}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => change({ seed: event.currentTarget.value })}
        />
      </label>
      <button type="submit" class={buttonStyles.main} data-testid="make" aria-busy={list.busy}>
        <Icon name="door-open" /> {say('console.make')}
      </button>
    </form>
  )
}

/** One a line; what is too long for a name is cut. */
const namesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((name) => name.trim().slice(0, LIMITS.name))
    .filter((name) => name !== '')
    .slice(0, LIMITS.teams)

interface ChoiceProps<T extends string> {
  label: string
  of: readonly T[]
  chosen: T
  word: (one: T) => string
  onChoose: (one: T) => void
}

function Choice<T extends string>({ label, of, chosen, word, onChoose }: ChoiceProps<T>) {
  return (
    <label>
      <span>{label}</span>
      <select value={chosen} onChange={(event) => onChoose(event.currentTarget.value as T)}>
        {of.map((one) => (
          <option key={one} value={one}>
            {word(one)}
          </option>
        ))}
      </select>
    </label>
  )
}
