import { CUTS, type Cut, DIFFICULTIES, type Difficulty, type Role } from '../../../scenario/roles'
import buttonStyles from '../../components/button.module.css'
import fieldStyles from '../../components/field.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import { CountdownChoice } from './countdown-choice'
import { RadioChoice } from './radio-choice'
import { RoleChoice } from './role-choice'
import type { SetupChoice, SetupModel } from './setup-model'
import styles from './setup-screen.module.css'
import { TEAMMATES, TeammatesChoice } from './teammates-choice'

interface SetupOptionsProps {
  setup: SetupModel
  choice: SetupChoice
  /** Minutes that each cut takes those who sit here. */
  lengths: SetupModel['lengths']
  change: (part: Partial<SetupChoice>) => void
  newSeed: () => string
}

/** Everything that has an answer already, folded under one line that says which. */
export function SetupOptions({ setup, choice, lengths, change, newSeed }: SetupOptionsProps) {
  const { ui, text, format } = useI18n()
  const others = setup.roles.length - choice.held.length
  const kind = TEAMMATES.find((one) => one === choice.teammates)
  const toggle = <T,>(list: readonly T[], one: T): T[] =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one]
  const chosen = [
    format.list(choice.held.map((role) => text(`role.${role}.short`))),
    ...(others > 0 && kind ? [ui(`setup.others.${kind}`)] : []),
    ui(`cut.${choice.cut}`),
    ...(choice.difficulty === 'normal' ? [] : [ui(`difficulty.${choice.difficulty}`)]),
    ...(choice.countdown === 'off' ? [] : [ui(`countdown.${choice.countdown}`)]),
  ]
  return (
    <details class={styles.options} data-part="setup-options">
      <summary>
        <strong>{ui('setup.options')}</strong>{' '}
        <span class="hint">{chosen.filter(Boolean).join(' · ')}</span>
      </summary>
      <div class={styles.form}>
        <RoleChoice
          cast={setup}
          held={choice.held}
          onChange={(held: readonly Role[]) => change({ held })}
        />
        <div class={styles.columns}>
          {others > 0 && (
            <TeammatesChoice
              teammates={choice.teammates}
              onChange={(teammates) => change({ teammates })}
            />
          )}
          <CutChoice lengths={lengths} cut={choice.cut} onChange={(cut) => change({ cut })} />
          <DifficultyChoice
            expected={setup.expected}
            difficulty={choice.difficulty}
            onChange={(difficulty) => change({ difficulty })}
          />
          <SeedAndOptions choice={choice} change={change} newSeed={newSeed} />
          <CountdownChoice
            rules={setup.countdown}
            countdown={choice.countdown}
            onChange={(countdown) => change({ countdown })}
          />
          {setup.objectives.length > 0 && (
            <fieldset class={fieldStyles.field}>
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
      </div>
    </details>
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
    <fieldset class={fieldStyles.field}>
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
            class={buttonStyles.icon}
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
