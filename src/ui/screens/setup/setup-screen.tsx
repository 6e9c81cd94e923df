import { useLayoutEffect, useState } from 'preact/hooks'
import { roleIds } from '../../../scenario/roles'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { LanguageSwitch } from '../../components/language-switch'
import { NoticeBar } from '../../components/notice-bar'
import pageStyles from '../../components/page.module.css'
import { StoredGames } from '../../components/stored-games-list'
import { useArrival } from '../../components/use-focus-on-mount'
import { useI18n } from '../../components/use-i18n'
import type { Actions, AppModel } from '../../model'
import { HostTools } from './host-tools'
import { QuestionsFirst } from './questions-first'
import type { SetupChoice, SetupModel, Way } from './setup-model'
import { SetupOptions } from './setup-options'
import styles from './setup-screen.module.css'
import { WayChoice } from './way-choice'

interface SetupScreenProps {
  model: AppModel
  setup: SetupModel
  actions: Actions
}

/** Who plays, with whom, on which seed, how hard, and what for. */
export function SetupScreen({ model, setup, actions }: SetupScreenProps) {
  const { ui, text } = useI18n()
  const [proposed] = useState<SetupChoice>({
    held: setup.alone,
    teammates: setup.teammates,
    seed: setup.seed,
    difficulty: setup.difficulty,
    stimuli: true,
    countdown: model.preferences.countdown,
    cut: setup.cut,
    objectives: [],
  })
  const [choice, setChoice] = useState(proposed)
  const [way, setWay] = useState<Way>('alone')
  const changed = JSON.stringify(choice) !== JSON.stringify(proposed)
  // Known before anything else can happen: whoever goes back at once is asked too.
  useLayoutEffect(() => actions.noteSetup(changed), [actions, changed])
  const heading = useArrival()
  const change = (part: Partial<SetupChoice>) => setChoice((before) => ({ ...before, ...part }))
  const sitDown = (chosen: Way) => {
    setWay(chosen)
    if (chosen === 'alone') change({ held: setup.alone, teammates: setup.teammates })
    if (chosen === 'table') change({ held: roleIds(setup), teammates: 'reference' })
  }
  const seed = choice.seed.trim()
  const ready = choice.held.length > 0 && seed !== ''
  const { scenario } = setup
  const { difficulty, cut } = choice
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
        <p class={styles.lead}>{text('scenario.stake')}</p>
        <NoticeBar notice={model.notice} actions={actions} />
        <StoredGames stored={model.stored} actions={actions} />
        <form
          class={styles.form}
          data-part="setup-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (ready) actions.start({ ...choice, seed })
          }}
        >
          <WayChoice setup={{ ...setup, cut }} way={way} onChoose={sitDown} />
          {way === 'host' && (
            <HostTools
              model={model}
              setup={setup}
              exercise={{ scenario, seed, difficulty, cut }}
              actions={actions}
            />
          )}
          <SetupOptions
            setup={setup}
            choice={choice}
            lengths={way === 'alone' ? setup.lengthsAlone : setup.lengths}
            change={change}
            newSeed={actions.newSeed}
          />
          {way !== 'host' && (
            <div class={styles.foot}>
              <button type="submit" class={buttonStyles.main} data-testid="start" disabled={!ready}>
                <Icon name="play" /> {ui('setup.start')}
              </button>
              {setup.asksFirst && ready && (
                <QuestionsFirst choice={{ ...choice, seed }} actions={actions} />
              )}
              {!ready && <span class="hint">{ui('setup.not-ready')}</span>}
            </div>
          )}
        </form>
      </main>
    </div>
  )
}
