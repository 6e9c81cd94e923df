import { useLayoutEffect, useState } from 'preact/hooks'
import {
  CUTS,
  type Cut,
  DIFFICULTIES,
  type Difficulty,
  opener,
  type Role,
} from '../../../scenario/roles'
import buttonStyles from '../../components/button.module.css'
import fieldStyles from '../../components/field.module.css'
import { Icon } from '../../components/icon'
import { LanguageSwitch } from '../../components/language-switch'
import { NoticeBar } from '../../components/notice-bar'
import pageStyles from '../../components/page.module.css'
import { StoredGames } from '../../components/stored-games-list'
import { useArrival } from '../../components/use-focus-on-mount'
import { useI18n } from '../../components/use-i18n'
import type { Actions, AppModel } from '../../model'
import { ImportButton } from '../transfer/import-button'
import { PackageButton } from '../transfer/package-button'
import { CountdownChoice } from './countdown-choice'
import { RadioChoice } from './radio-choice'
import { RoleChoice } from './role-choice'
import type { SetupChoice, SetupModel } from './setup-model'
import styles from './setup-screen.module.css'
import { TeammatesChoice } from './teammates-choice'

interface SetupScreenProps {
  model: AppModel
  setup: SetupModel
  actions: Actions
}

/** Who plays, with whom, on which seed, how hard, and what for. */
export function SetupScreen({ model, setup, actions }: SetupScreenProps) {
  const { ui, text } = useI18n()
  const [proposed] = useState<SetupChoice>({
    held: [opener(setup)],
    teammates: 'reference',
    seed: setup.seed,
    difficulty: setup.difficulty,
    stimuli: true,
    countdown: model.preferences.countdown,
    cut: 'whole',
    objectives: [],
  })
  const [choice, setChoice] = useState(proposed)
  const changed = JSON.stringify(choice) !== JSON.stringify(proposed)
  // Known before anything else can happen: whoever goes back at once is asked too.
  useLayoutEffect(() => actions.noteSetup(changed), [actions, changed])
  const heading = useArrival()
  const change = (part: Partial<SetupChoice>) => setChoice((before) => ({ ...before, ...part }))
  const toggle = <T,>(list: readonly T[], one: T): T[] =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one]
  const ready = choice.held.length > 0 && choice.seed.trim() !== ''
  return (
    <div class={`${pageStyles.page} ${styles.setup}`}>
      <header class={`${pageStyles.bar} ${styles.pageBar}`} data-part="page-bar">
        <button type="button" class={buttonStyles.bar} onClick={actions.showTitle}>
          <Icon name="chevron-left" /> {ui('setup.back')}
        </button>
        <LanguageSwitch language={model.language} onChange={actions.setLanguage} />
      </header>
      <main class={styles.main}>
        <h1 ref={heading} tabIndex={-1}>
          {text('scenario.title')}
        </h1>
        <p class={styles.lead}>{text('scenario.summary')}</p>
        <NoticeBar notice={model.notice} actions={actions} />
        <StoredGames stored={model.stored} actions={actions} />
        <form
          class={styles.form}
          data-part="setup-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (ready) actions.start({ ...choice, seed: choice.seed.trim() })
          }}
        >
          <RoleChoice
            cast={setup}
            held={choice.held}
            onChange={(held: readonly Role[]) => change({ held })}
          />
          <div class={styles.columns}>
            {choice.held.length < setup.roles.length && (
              <TeammatesChoice
                teammates={choice.teammates}
                onChange={(teammates) => change({ teammates })}
              />
            )}
            <CutChoice
              lengths={setup.lengths}
              cut={choice.cut}
              onChange={(cut) => change({ cut })}
            />
            <DifficultyChoice
              expected={setup.expected}
              difficulty={choice.difficulty}
              onChange={(difficulty) => change({ difficulty })}
            />
            <SeedAndOptions choice={choice} change={change} newSeed={actions.newSeed} />
            <CountdownChoice
              rules={setup.countdown}
              countdown={choice.countdown}
              onChange={(countdown) => change({ countdown })}
            />
            {setup.objectives.length > 0 && (
              <fieldset class={`${fieldStyles.field} ${styles.field}`}>
                <legend>{ui('setup.objectives')}</legend>
                <p class="hint">{ui('setup.objectives-hint')}</p>
                <div class={styles.objectives}>
                  {setup.objectives.map((id) => (
                    <label key={id} class={fieldStyles.check}>
                      <input
                        type="checkbox"
                        checked={choice.objectives.includes(id)}
                        onChange={() => change({ objectives: toggle(choice.objectives, id) })}
                      />{' '}
                      {text(`exerciseObjective.${id}`)}
                    </label>
                  ))}
                </div>
              </fieldset>
            )}
          </div>
          <div class={styles.foot}>
            <button
              type="submit"
              class={`${buttonStyles.main} ${styles.buttonMain}`}
              data-testid="start"
              disabled={!ready}
            >
              <Icon name="play" /> {ui('setup.start')}
            </button>
            <button
              type="button"
              class={buttonStyles.plain}
              disabled={!ready}
              onClick={() =>
                actions.shareExercise({
                  scenario: setup.scenario,
                  seed: choice.seed.trim(),
                  difficulty: choice.difficulty,
                })
              }
            >
              {ui('setup.share')}
            </button>
            {!ready && <span class="hint">{ui('setup.not-ready')}</span>}
            {!model.copies.includes(setup.scenario) && (
              <PackageButton
                cast={setup}
                exercise={{
                  scenario: setup.scenario,
                  seed: choice.seed.trim(),
                  difficulty: choice.difficulty,
                }}
                transfer={model.transfer}
                actions={actions}
              />
            )}
            <ImportButton scenario={setup.scenario} transfer={model.transfer} actions={actions} />
          </div>
        </form>
      </main>
    </div>
  )
}

interface CutChoiceProps {
  lengths: SetupModel['lengths']
  cut: Cut
  onChange: (cut: Cut) => void
}

/** How much of the plan people play, and how long that takes. */
function CutChoice({ lengths, cut, onChange }: CutChoiceProps) {
  const { ui, format } = useI18n()
  return (
    <RadioChoice
      title={ui('setup.cut')}
      name="cut"
      of={CUTS.filter((one) => lengths[one] !== undefined)}
      chosen={cut}
      label={(one) => ui(`cut.${one}`)}
      hint={(one) => ui(`setup.cut-${one}`, { length: format.duration(lengths[one] ?? 0) })}
      onChoose={onChange}
    />
  )
}

interface DifficultyChoiceProps {
  expected: SetupModel['expected']
  difficulty: Difficulty
  onChange: (difficulty: Difficulty) => void
}

function DifficultyChoice({ expected, difficulty, onChange }: DifficultyChoiceProps) {
  const { ui } = useI18n()
  return (
    <RadioChoice
      title={ui('setup.difficulty')}
      name="difficulty"
      of={DIFFICULTIES}
      chosen={difficulty}
      label={(one) => ui(`difficulty.${one}`)}
      hint={(one) => ui('setup.expected', { count: expected[one] })}
      onChoose={onChange}
    />
  )
}

interface SeedAndOptionsProps {
  choice: SetupChoice
  change: (part: Partial<SetupChoice>) => void
  newSeed: () => string
}

function SeedAndOptions({ choice, change, newSeed }: SeedAndOptionsProps) {
  const { ui } = useI18n()
  return (
    <fieldset class={`${fieldStyles.field} ${styles.field}`}>
      <legend>{ui('setup.luck')}</legend>
      <label data-part="seed">
        <span>{ui('setup.seed')}</span>
        <span class={styles.seedRow}>
          <input
            type="text"
            value={choice.seed}
            maxLength={60}
            spellcheck={false}
            autocomplete="off"
            onInput={(event) => change({ seed: event.currentTarget.value })}
          />
          <button
            type="button"
            class={`${buttonStyles.icon} ${styles.buttonIcon}`}
            aria-label={ui('setup.new-seed')}
            title={ui('setup.new-seed')}
            onClick={() => change({ seed: newSeed() })}
          >
            <Icon name="dices" />
          </button>
        </span>
      </label>
      <p class="hint">{ui('setup.seed-hint')}</p>
      <label class={fieldStyles.check}>
        <input
          type="checkbox"
          checked={choice.stimuli}
          onChange={() => change({ stimuli: !choice.stimuli })}
        />{' '}
        {ui('setup.stimuli')}
      </label>
    </fieldset>
  )
}
