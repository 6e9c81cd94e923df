import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import type { Actions, AppModel } from '../../model'
import { SheetPage } from '../debrief/sheet-page'
import type { CompareModel, RecordsModel } from '../replay/record-model'
import styles from './compare.module.css'
import { CompareChart } from './compare-chart'
import { CompareCriteria } from './compare-criteria'
import { CompareDecisions } from './compare-decisions'
import { CompareTeams } from './compare-teams'
import { CompareTimes } from './compare-times'
import { teamsOf } from './shown-team'

interface CompareScreenProps {
  model: AppModel
  records: RecordsModel
  compare: CompareModel
  actions: Actions
}

/** Several records beside each other: on the same draws as equals, else each beside its own par. */
export function CompareScreen({ model, records, compare, actions }: CompareScreenProps) {
  const i18n = useI18n()
  const { say } = records
  const { scenario, entries, result, failure } = compare
  const teams = teamsOf(say, compare)
  const about = scenario ? i18n.about(scenario.id) : i18n
  return (
    <SheetPage
      part="compare"
      model={model}
      actions={actions}
      kicker={scenario ? about.text('scenario.title') : say('compare.kicker')}
      title={say('compare.title')}
    >
      <CompareTeams records={records} compare={compare} teams={teams} actions={actions} />
      <div role="status">
        {failure && (
          <p class={styles.failure}>
            <Icon name="triangle-alert" /> {say('compare.failed', { detail: failure })}
          </p>
        )}
        {!failure && entries.length < 2 && <p>{say('compare.one-more')}</p>}
        {!failure && entries.length > 1 && !result && <p>{say('compare.working')}</p>}
        {result && (
          <p class={styles.basis} data-testid="basis">
            <Icon name={result.comparison.sameFate ? 'check' : 'info'} />{' '}
            {say(result.comparison.sameFate ? 'compare.same-fate' : 'compare.other-fate')}
          </p>
        )}
      </div>
      {result && scenario && (
        <>
          <CompareCriteria
            records={records}
            teams={teams}
            comparison={result.comparison}
            scenario={scenario}
          />
          <section aria-labelledby="compare-times">
            <h2 id="compare-times">{say('compare.times')}</h2>
            <CompareChart records={records} scenario={scenario} teams={teams} result={result} />
            <CompareTimes records={records} scenario={scenario} teams={teams} result={result} />
          </section>
          {result.comparison.sameFate && (
            <CompareDecisions
              say={say}
              scenario={scenario}
              teams={teams}
              comparison={result.comparison}
            />
          )}
        </>
      )}
    </SheetPage>
  )
}
