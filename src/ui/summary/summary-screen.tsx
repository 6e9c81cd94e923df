import { Icon } from '../base/icon'
import { LanguageSwitch } from '../base/language-switch'
import { NoticeBar } from '../base/notice-bar'
import { useI18n } from '../base/speech'
import { useArrival } from '../base/use-arrival'
import type { DebriefModel } from '../debrief/debrief-model'
import { ScorePart } from '../debrief/score-part'
import { Words } from '../debrief/words'
import type { Actions, AppModel, SummaryModel } from '../model'
import { JournalList } from '../play/journal-list'
import { debexOf } from '../play/table-state'
import { DecisionLedger } from './decision-ledger'
import { DutyLedger } from './duty-ledger'
import { Figures } from './figures'
import { ServiceLedger } from './service-ledger'
import { SummaryActions } from './summary-actions'
import { TimelineChart } from './timeline-chart'
import { TimelineTable } from './timeline-table'

interface SummaryScreenProps {
  model: AppModel
  summary: SummaryModel
  debrief: DebriefModel
  actions: Actions
}

const PARTS = ['figures', 'timeline', 'services', 'duties', 'decisions', 'journal'] as const

/** What the exercise came to: numbers first, then the plan beside what was played, then every answer with its reason. */
export function SummaryScreen({ model, summary, debrief, actions }: SummaryScreenProps) {
  const i18n = useI18n()
  const { ui, text } = i18n
  const { outcome, company } = summary
  const debex = debexOf(company)
  const heading = useArrival()
  const words = { scenario: summary.scenario, voice: { ...i18n, debrief: debrief.say } }
  return (
    <Words.Provider value={words}>
      <div class="page summary">
        <header class="page-bar">
          <button type="button" class="button-bar" onClick={actions.showTitle}>
            <Icon name="house" /> {ui('summary.home')}
          </button>
          <LanguageSwitch language={model.language} onChange={actions.setLanguage} />
        </header>
        <main class="summary-main">
          <header class="summary-head">
            <p class="title-kicker">{ui('summary.kicker')}</p>
            <h1 ref={heading} tabIndex={-1}>
              {text('scenario.title')}
            </h1>
            <p>
              {ui(company.ended ? endKey(company.ended) : 'summary.unfinished')}{' '}
              {ui('summary.game', {
                seed: outcome.seed,
                difficulty: ui(`difficulty.${outcome.difficulty}`),
              })}
            </p>
            <NoticeBar notice={model.notice} actions={actions} />
            <SummaryActions
              summary={summary}
              debrief={debrief}
              transfer={model.transfer}
              actions={actions}
            />
            <nav class="summary-nav" aria-label={ui('summary.parts')}>
              {PARTS.map((part) => (
                <a key={part} href={`#${part}`}>
                  {ui(`summary.${part}`)}
                </a>
              ))}
            </nav>
          </header>
          <ScorePart model={debrief} actions={actions} />
          <Figures summary={summary} />
          <section id="timeline" aria-labelledby="timeline-title">
            <h2 id="timeline-title">{ui('summary.timeline')}</h2>
            <p class="hint">{ui('timeline.hint')}</p>
            <TimelineChart summary={summary} />
            <TimelineTable summary={summary} />
          </section>
          <ServiceLedger summary={summary} />
          <DutyLedger summary={summary} />
          <DecisionLedger summary={summary} />
          <div id="journal">
            <JournalList journal={summary.journal} rows={company.rows} debex={debex} />
          </div>
          <p class="state-hash hint">
            {ui('summary.hash')} <code data-testid="state-hash">{outcome.stateHash}</code>
          </p>
        </main>
      </div>
    </Words.Provider>
  )
}

const endKey = (reason: string) =>
  reason === 'finished' ? ('summary.finished' as const) : ('summary.stopped' as const)
