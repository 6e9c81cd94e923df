import type { Key, Translate } from '../../../i18n/sentences'
import { FINDINGS, type Finding, TESTS } from './audit'
import styles from './statement.module.css'

type Say = Translate<'accessibility'>

/** Of what the criteria treat, by the numbers they begin with. */
const TOPICS = [...new Set(FINDINGS.map(({ criterion }) => criterion.split('.')[0]!))]

/** What was found of every criterion, and what shows it. */
export function CriteriaTable({ say }: { say: Say }) {
  return (
    <details class={styles.grid} data-part="criteria">
      <summary>{say('grid.open')}</summary>
      {TOPICS.map((topic) => (
        <table key={topic}>
          <caption>
            {topic}. {say(`topic.${topic}` as Key<'accessibility'>)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say('grid.criterion')}</th>
              <th scope="col">{say('grid.verdict')}</th>
              <th scope="col">{say('grid.shown')}</th>
            </tr>
          </thead>
          <tbody>
            {FINDINGS.filter(({ criterion }) => criterion.startsWith(`${topic}.`)).map(
              (finding) => (
                <tr key={finding.criterion} data-verdict={finding.verdict}>
                  <th scope="row">
                    {finding.criterion}{' '}
                    {say(`criterion.${finding.criterion}` as Key<'accessibility'>)}
                  </th>
                  <td>{say(`verdict.${finding.verdict}`)}</td>
                  <td>
                    <Shown say={say} finding={finding} />
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      ))}
    </details>
  )
}

/** Tests are named as in the project, which speaks English. */
function Shown({ say, finding: { tests, note } }: { say: Say; finding: Finding }) {
  return (
    <>
      {note && <p>{say(`note.${note}` as Key<'accessibility'>)}</p>}
      {tests.map((test) => (
        <p key={test} lang="en" class={styles.test}>
          {TESTS[test]!.title}
        </p>
      ))}
    </>
  )
}
