import { useState } from 'preact/hooks'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { LanguageSwitch } from '../../components/language-switch'
import { NoticeBar } from '../../components/notice-bar'
import pageStyles from '../../components/page.module.css'
import { RecordPicker } from '../../components/record-picker'
import { StoredGames } from '../../components/stored-games-list'
import { useI18n } from '../../components/use-i18n'
import type { Actions, AppModel } from '../../model'
import { HelpDialog } from '../help/help-dialog'
import type { HelpPage } from '../help/help-page'
import { SettingsDialog } from '../settings/settings-dialog'
import { ImportDialog } from '../transfer/import-button'
import { CopyRemoval } from './copy-removal'
import { TitleScene } from './title-scene'
import styles from './title-screen.module.css'

interface TitleScreenProps {
  model: AppModel
  actions: Actions
}

/** The door: what this is, the exercises there are, play, go on, or open a record. */
export function TitleScreen({ model, actions }: TitleScreenProps) {
  const { ui, about } = useI18n()
  const [dialog, setDialog] = useState<HelpPage | 'settings' | ''>('')
  const { stored } = model
  const underWay = stored.some(({ over }) => !over)
  const said = about(model.scenario)
  const lesson = model.announced[model.scenario]
  return (
    <div class={`${pageStyles.page} ${styles.title}`}>
      <header class={pageStyles.bar} data-part="page-bar">
        <LanguageSwitch language={model.language} onChange={actions.setLanguage} />
        <button
          type="button"
          class={buttonStyles.bar}
          title={ui('settings.title')}
          onClick={() => setDialog('settings')}
        >
          <Icon name="settings-2" />
        </button>
        <button
          type="button"
          class={buttonStyles.bar}
          title={ui('help.title')}
          onClick={() => setDialog('rules')}
        >
          <Icon name="circle-question-mark" />
        </button>
      </header>
      <main class={styles.main}>
        <TitleScene />
        <div class={styles.card}>
          <p class={pageStyles.titleKicker}>{ui('title.kicker')}</p>
          <h1>{ui('title.name')}</h1>
          {said.hasText('scenario.stake') && (
            <p class={styles.stake}>{said.text('scenario.stake')}</p>
          )}
          <p>{ui('title.lead')}</p>
          <div class={styles.news}>
            <NoticeBar notice={model.notice} actions={actions} />
            <UpdateOffer update={model.update} onApply={actions.applyUpdate} />
          </div>
          <StoredGames stored={stored} actions={actions} />
          <ScenarioChoice model={model} actions={actions} />
          {model.copies.includes(model.scenario) && (
            <CopyRemoval key={model.scenario} scenario={model.scenario} actions={actions} />
          )}
          <div class={styles.actions}>
            <button
              type="button"
              class={underWay ? buttonStyles.plain : buttonStyles.main}
              data-main={!underWay}
              data-testid="play"
              onClick={() => actions.prepare(model.scenario)}
            >
              {lesson?.teaches
                ? ui('title.learn', { count: lesson.alone })
                : ui(underWay ? 'title.new' : 'title.play')}
            </button>
            {model.hosted && (
              <a class={buttonStyles.plain} href="#j=" data-testid="join">
                <Icon name="door-open" /> {ui('title.join')}
              </a>
            )}
            <RecordPicker label={ui('title.open')} onPick={actions.openRecords} />
          </div>
          <p class={styles.foot}>
            <span class="hint">{ui('title.drop')}</span>
            <button
              type="button"
              class={buttonStyles.link}
              data-testid="accessibility"
              onClick={() => setDialog('accessibility')}
            >
              {ui(`accessibility.${model.declared?.conformity ?? 'unaudited'}`)}
            </button>
          </p>
          {model.quarantined > 0 && (
            <button type="button" class={buttonStyles.link} onClick={actions.downloadSetAside}>
              {ui('title.set-aside', { saves: model.quarantined })}
            </button>
          )}
        </div>
      </main>
      {dialog === 'settings' && (
        <SettingsDialog model={model} actions={actions} onClose={() => setDialog('')} />
      )}
      {dialog !== 'settings' && dialog !== '' && (
        <HelpDialog page={dialog} declared={model.declared} onClose={() => setDialog('')} />
      )}
      {model.transfer.state !== 'idle' && (
        <ImportDialog scenario={model.scenario} transfer={model.transfer} actions={actions} />
      )}
    </div>
  )
}

/** Told here only: a game that is played is never interrupted. */
function UpdateOffer({
  update,
  onApply,
}: Pick<AppModel, 'update'> & { onApply: (anyway: boolean) => void }) {
  const { ui } = useI18n()
  const held = update === 'held'
  return (
    <div role="status">
      {update !== 'none' && (
        <p class={styles.update}>
          <span>{ui(held ? 'update.held' : 'update.ready')}</span>
          <button
            type="button"
            class={buttonStyles.plain}
            data-testid={held ? 'update-anyway' : 'update'}
            onClick={() => onApply(held)}
          >
            <Icon name="refresh-cw" /> {ui(held ? 'update.anyway' : 'update.apply')}
          </button>
        </p>
      )}
    </div>
  )
}

function ScenarioChoice({ model, actions }: TitleScreenProps) {
  const i18n = useI18n()
  return (
    <fieldset class={styles.scenarios}>
      <legend>{i18n.ui('setup.scenario')}</legend>
      {model.scenarios.map((id) => {
        const { text, hasText } = i18n.about(id)
        const chosen = id === model.scenario
        const announced = model.announced[id]
        return (
          <label key={id} class={styles.scenario} data-chosen={chosen}>
            <input
              type="radio"
              name="scenario"
              value={id}
              checked={chosen}
              onChange={() => actions.chooseScenario(id)}
            />
            <span class={styles.scenarioHead}>
              <strong>{text('scenario.title')}</strong>
              <span class={styles.scenarioLength}>
                {[
                  hasText('scenario.kind') && text('scenario.kind'),
                  announced &&
                    i18n.ui('title.alone', { length: i18n.format.duration(announced.alone) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {chosen && <span class={styles.scenarioSummary}>{text('scenario.summary')}</span>}
          </label>
        )
      })}
    </fieldset>
  )
}
