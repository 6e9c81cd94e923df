import {
  type CohortLocale,
  type CohortTold,
  cohortSummary,
  cohortTables,
  TABLE_HINTS,
} from '../../../i18n/cohort-wording'
import { withoutSteering } from '../../../i18n/steering'
import buttonStyles from '../../components/button.module.css'
import fieldStyles from '../../components/field.module.css'
import { Icon } from '../../components/icon'
import ledgerStyles from '../../components/ledger.module.css'
import { ScrolledTable } from '../../components/scrolled-table'
import { useI18n } from '../../components/use-i18n'
import type { Actions, AppModel } from '../../model'
import { SheetPage } from '../debrief/sheet-page'
import type { RecordsModel } from '../replay/record-model'
import type { CohortModel, CohortProblem } from './cohort-model'
import styles from './cohort-screen.module.css'

interface CohortScreenProps {
  model: AppModel
  records: RecordsModel
  cohort: CohortModel
  actions: Actions
}

/** Many games of one scenario, and what they say of those who played them. */
export function CohortScreen({ model, records, cohort, actions }: CohortScreenProps) {
  const i18n = useI18n()
  const { say, scenario } = cohort
  const about = scenario ? i18n.about(scenario.id) : i18n
  const locale = scenario && {
    scenario,
    i18n: { ...about, debrief: records.sayDebrief },
    cohort: say,
  }
  return (
    <SheetPage
      part="cohort"
      model={model}
      actions={actions}
      kicker={scenario ? about.text('scenario.title') : ''}
      title={say('screen.title')}
    >
      <div role="status">
        {cohort.failure === 'no-record' && <p>{say('screen.no-record')}</p>}
        {cohort.failure && cohort.failure !== 'no-record' && (
          <p>{say('screen.failed', { detail: cohort.failure })}</p>
        )}
        {!cohort.failure && !cohort.cohort && <p>{say('screen.reading')}</p>}
      </div>
      {!cohort.failure && !cohort.cohort && (
        <progress value={cohort.done} max={cohort.of} aria-label={say('screen.reading')} />
      )}
      {locale && cohort.cohort && <Told locale={locale} cohort={cohort} actions={actions} />}
    </SheetPage>
  )
}

interface ToldProps {
  locale: CohortLocale
  cohort: CohortModel
  actions: Actions
}

function Told({ locale, cohort, actions }: ToldProps) {
  const { say } = cohort
  const told = toldOf(locale, cohort)
  return (
    <>
      <p data-testid="cohort-about">{cohortSummary(locale, told)}</p>
      <p class={`no-print ${styles.save}`}>
        <button type="button" class={buttonStyles.main} onClick={actions.saveCohort}>
          <Icon name="download" /> {say('screen.save')}
        </button>{' '}
        <label class={fieldStyles.check}>
          <input
            type="checkbox"
            checked={cohort.named}
            onChange={(event) => actions.nameCohort(event.currentTarget.checked)}
          />{' '}
          {say('screen.named')}
        </label>
      </p>
      {cohortTables(locale, told).map(({ id, caption, heads, numbers, rows }) => (
        <section key={id} id={id} aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>{caption}</h2>
          <p class="hint">{say(TABLE_HINTS[id])}</p>
          <ScrolledTable
            quiet
            caption={caption}
            columns={heads.map((head, place) => ({
              key: head,
              head,
              number: numbers.includes(place),
            }))}
          >
            {rows.map((cells) => (
              <tr key={cells.join()}>
                {cells.map((cell, place) =>
                  place === 0 ? (
                    <th key={heads[place]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td
                      key={heads[place]}
                      class={numbers.includes(place) ? ledgerStyles.number : ''}
                    >
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </ScrolledTable>
        </section>
      ))}
    </>
  )
}

/** What is told of a cohort, on the screen and on the page that is saved. */
export const toldOf = (
  locale: CohortLocale,
  { cohort, leftOut, named }: Pick<CohortModel, 'cohort' | 'leftOut' | 'named'>,
): CohortTold => ({
  cohort: cohort!,
  named,
  leftOut: leftOut.map(({ file, problem }) => ({
    file: withoutSteering(file),
    reason: reasonOf(locale, problem),
  })),
})

function reasonOf({ cohort: say, i18n }: CohortLocale, problem: CohortProblem): string {
  if (problem.code === 'unfinished') return say('left-out.unfinished')
  if (problem.code === 'twice') return say('left-out.twice', { file: problem.first })
  if (problem.code === 'unreadable') return i18n.ui('record.unreadable')
  if (problem.code === 'cut' || problem.code === 'damaged' || problem.code === 'link-version') {
    return i18n.ui(`record-link.${problem.code}`)
  }
  const { code, field, detail } = problem
  return code === 'scenario-unknown'
    ? say('left-out.other-scenario', { scenario: detail })
    : i18n.ui(`record.${code}`, { field: withoutSteering(field), detail: withoutSteering(detail) })
}
