import {
  type CohortLocale,
  type CohortTable,
  type CohortTold,
  cohortSummary,
  cohortTables,
  TABLE_HINTS,
} from '../../i18n/cohort-wording'
import { BESIDE, type Spread } from '../../scoring/cohort'
import { CONFIDENCES } from '../../simulation/fields'
import { html, type Markup } from './markup'
import { pageHtml } from './page'
import { table } from './words'

/** A cohort as one page that needs nothing beside it: no script, no address, and no name unless files are named. */
export function cohortHtml(locale: CohortLocale, told: CohortTold): string {
  const { cohort: say, i18n } = locale
  const title = say('page.title', { scenario: i18n.text('scenario.title') })
  return pageHtml(
    i18n.language,
    title,
    html`<header>
<h1>${title}</h1>
<p>${cohortSummary(locale, told)}</p>
${told.named ? '' : html`<p>${say('page.anonymous')}</p>`}
</header>
<main>
${spreadPicture(locale, told)}
${cohortTables(locale, told).map((one) =>
  one.id === 'confidence'
    ? html`${part(locale, one)}${confidencePicture(locale, told)}`
    : part(locale, one),
)}
</main>`,
  )
}

const part = (
  { cohort: say }: CohortLocale,
  { id, caption, heads, numbers, rows }: CohortTable,
): Markup => html`
<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${caption}</h2>
<p>${say(TABLE_HINTS[id])}</p>
${table(
  caption,
  heads,
  rows.map((cells) => cells.map((text, place) => ({ text, number: numbers.includes(place) }))),
)}
</section>`

/** How often each signature was right, on one scale with a mark at what it claims. */
function confidencePicture({ cohort: say }: CohortLocale, { cohort }: CohortTold): Markup {
  const { confidence, claimed } = cohort
  const lines = CONFIDENCES.flatMap((how) => {
    const { right, wrong } = confidence[how]
    const share = right + wrong === 0 ? null : Math.round((100 * right) / (right + wrong))
    return share === null ? [] : [{ how, share, claim: claimed[how] }]
  })
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${lines.length * HEIGHT}" role="img" aria-label="${say('page.confidence')}">
${lines.map(({ how, share, claim }, place) => {
  const y = place * HEIGHT + 4
  return html`<text x="0" y="${y + LINE - 3}">${say(`confidence.${how}`)}</text>
<rect class="rest" x="${LEFT}" y="${y}" width="${along(100) - LEFT}" height="${LINE}"/>
<rect class="plan-min" x="${LEFT}" y="${y}" width="${along(share) - LEFT}" height="${LINE}"/>
<rect class="played" x="${along(claim) - 1}" y="${y - 2}" width="3" height="${LINE + 4}"/>`
})}
</svg>
<p class="small">${say('page.confidence')}</p>`
}

const [LEFT, WIDTH, HEIGHT, LINE] = [150, 720, 22, 14]

/** Where a share of a hundred stands on the one scale of both pictures. */
const along = (percent: number): number => LEFT + Math.round((percent * (WIDTH - LEFT - 10)) / 100)

/** Lines and bars of the totals, one under the other on one scale. */
function spreadPicture({ cohort: say }: CohortLocale, { cohort }: CohortTold): Markup {
  const lines: [string, Spread][] = [
    [say('figures.totals'), cohort.totals],
    ...(cohort.own ? [[say('figures.own'), cohort.own] as [string, Spread]] : []),
    ...BESIDE.flatMap((policy): [string, Spread][] => {
      const spread = cohort.beside[policy]
      return spread ? [[say(`beside.${policy}`), spread]] : []
    }),
  ]
  const height = lines.length * HEIGHT + 24
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${say('page.picture')}">
${[0, 25, 50, 75, 100].map(
  (
    points,
  ) => html`<line class="tick" x1="${along(points)}" x2="${along(points)}" y1="0" y2="${height - 18}"/>
<text x="${along(points)}" y="${height - 4}" text-anchor="middle">${points}</text>`,
)}
${lines.map(([name, { least, quarter, median, threeQuarters, most }], place) => {
  const y = place * HEIGHT + 4
  return html`<text x="0" y="${y + LINE - 3}">${name}</text>
<line class="tick" x1="${along(least)}" x2="${along(most)}" y1="${y + LINE / 2}" y2="${y + LINE / 2}"/>
<rect class="plan-max" x="${along(quarter)}" y="${y}" width="${Math.max(1, along(threeQuarters) - along(quarter))}" height="${LINE}"/>
<rect class="played" x="${along(median) - 1}" y="${y}" width="3" height="${LINE}"/>`
})}
</svg>
<p class="small">${say('page.picture')}</p>`
}
