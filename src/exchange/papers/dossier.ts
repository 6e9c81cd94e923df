import { messageText, momentText } from '../../i18n/debrief-wording'
import { actionText, dueText, originText } from '../../i18n/lesson-wording'
import { type Finding, foundIn } from '../../scoring/finding'
import type { Improvement } from '../../scoring/improvement'
import { addDays, readDue } from '../calendar-date'
import type { JournalRow } from '../model'
import { html, type Markup } from '../report/markup'
import { pageHtml } from '../report/page'
import { type Cell, list, named, table } from '../report/words'
import {
  datesText,
  facts,
  gameText,
  lengthText,
  objectivesOf,
  orBlank,
  PAPER_STYLE,
  type PaperGame,
  type PapersLocale,
  proofPart,
  type Sitting,
  signatures,
} from './sitting'

/** What auditors ask about, each with where the dossier answers. */
const FRAME = ['8-5', '7-2', '10-1', 'nis2-c', 'nis2-g', 'plans'] as const

/**
 * What an auditor of ISO 22301 or NIS2 asks of an exercise: its objectives, who was there, what happened, what was found
 * and who does what about it by when; with the hash of the record, and what all that does not prove.
 *
 * @param journal the whole main courante
 */
export function dossierHtml(
  locale: PapersLocale,
  game: PaperGame,
  sitting: Sitting,
  journal: readonly JournalRow[],
): string {
  const { papers, i18n } = locale
  const title = papers('dossier.title', { exercise: i18n.text('scenario.title') })
  return pageHtml(
    i18n.language,
    title,
    html`<header>
<h1>${title}</h1>
<p>${papers('dossier.intro')}</p>
<p>${papers('dossier.limits')}</p>
</header>
<main>
${part(locale, 'exercise', exercisePart(locale, game, sitting))}
${part(locale, 'frame', framePart(locale))}
${part(locale, 'objectives', objectivePart(locale, game))}
${part(locale, 'attendance', attendancePart(locale, game, sitting))}
${part(locale, 'results', resultPart(locale, game))}
${part(locale, 'gaps', gapPart(locale, game.debrief.findings))}
${part(locale, 'actions', actionPart(locale, game, sitting))}
${part(locale, 'proof', html`${proofPart(locale, game)}${signatures([papers('sign.facilitator'), papers('sign.organisation')])}`)}
${part(locale, 'journal', journalPart(locale, journal))}
</main>`,
    PAPER_STYLE,
  )
}

type Heading =
  | 'exercise'
  | 'frame'
  | 'objectives'
  | 'attendance'
  | 'results'
  | 'gaps'
  | 'actions'
  | 'proof'
  | 'journal'

const part = ({ papers }: PapersLocale, id: Heading, body: Markup): Markup => html`
<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${papers(`heading.${id}`)}</h2>
${body}
</section>`

const exercisePart = (locale: PapersLocale, game: PaperGame, sitting: Sitting): Markup => {
  const { papers, i18n } = locale
  return facts([
    [papers('field.title'), i18n.text('scenario.title')],
    [papers('field.nature'), papers('nature')],
    [papers('field.organisation'), orBlank(locale, sitting.organisation)],
    [papers('field.facilitator'), orBlank(locale, sitting.facilitator)],
    [papers('field.when'), datesText(locale, sitting)],
    [papers('field.length'), lengthText(locale, sitting)],
    [papers('field.place'), orBlank(locale, sitting.place)],
    [papers('field.exercise'), gameText(locale, game)],
  ])
}

const framePart = ({ papers }: PapersLocale): Markup =>
  table(
    papers('heading.frame'),
    [papers('column.requires'), papers('column.evidence')],
    FRAME.map((one) => [papers(`frame.${one}`), papers(`frame.${one}.shown`)]),
  )

const objectivePart = (locale: PapersLocale, game: PaperGame): Markup => {
  const { papers, i18n } = locale
  return html`${list(objectivesOf(locale, game))}
${table(
  papers('heading.reached'),
  [papers('column.role'), papers('column.objective'), papers('column.level')],
  game.debrief.report.objectives.map(({ id, role: one, rating }) => [
    named(locale, one),
    i18n.text(`roleObjective.${id}`),
    `${rating} (${i18n.ui(`grade.${rating}`)})`,
  ]),
)}`
}

const attendancePart = (locale: PapersLocale, { holders }: PaperGame, sitting: Sitting): Markup => {
  const { papers, i18n, scenario } = locale
  const namesOf = (one: string): string =>
    sitting.people.flatMap((person) => (person.role === one ? [person.name] : [])).join('\n')
  const heads = (['role', 'held', 'name', 'signature'] as const).map((one) =>
    papers(`column.${one}`),
  )
  const rows = scenario.roles.map(({ id }): (string | Markup | Cell)[] => {
    const holder = holders[id]
    if (holder && holder !== 'player') {
      const policy = i18n.ui(`holder.${holder}`)
      return [named(locale, id), papers('dossier.anonymous', { policy }), '', '']
    }
    const names = html`<span class="names">${orBlank(locale, namesOf(id))}</span>`
    return [named(locale, id), papers('dossier.people'), names, html`<span class="sign"></span>`]
  })
  const others = sitting.people.filter((one) => one.role === '')
  return html`${table(papers('heading.attendance'), heads, [
    ...rows,
    ...others.map(({ name }) => ['', papers('dossier.people'), name, '']),
  ])}`
}

const resultPart = (locale: PapersLocale, { debrief }: PaperGame): Markup => {
  const { papers, i18n } = locale
  const { story, report, outcome } = debrief
  const { points, duration } = i18n.format
  return html`<p><strong>${messageText(locale, story.headline)}</strong></p>
<p>${story.sentences.map((one) => messageText(locale, one)).join(' ')}</p>
<p>${papers('score', { total: points(report.total), par: points(report.par.total) })}</p>
${table(
  papers('column.service'),
  (['service', 'outage', 'limit'] as const).map((one) => papers(`column.${one}`)),
  outcome.services.map(({ id, outageMinutes, maxOutageMinutes }) => [
    i18n.text(`service.${id}.name`),
    {
      text:
        outageMinutes > maxOutageMinutes
          ? html`<span class="over">${duration(outageMinutes)}</span>`
          : duration(outageMinutes),
      number: true,
    },
    { text: duration(maxOutageMinutes), number: true },
  ]),
)}
${table(
  papers('heading.duties'),
  (['action', 'owner', 'due', 'level'] as const).map((one) => papers(`column.${one}`)),
  [...report.duties]
    .filter(({ status }) => status !== 'not-owed')
    .sort((a, b) => a.due - b.due)
    .map(({ id, owner, due, status }) => [
      i18n.text(`duty.${id}.title`),
      named(locale, owner),
      momentText(locale, due),
      i18n.ui(`duty.status.${status}`),
    ]),
)}`
}

const gapPart = (locale: PapersLocale, findings: readonly Finding[]): Markup => {
  const { papers } = locale
  if (findings.length === 0) return html`<p>${papers('dossier.gaps-none')}</p>`
  return table(
    papers('heading.gaps'),
    [papers('column.found'), papers('column.owner')],
    findings.map((one) => [messageText(locale, foundIn(one)), named(locale, one.owner)]),
  )
}

const actionPart = (locale: PapersLocale, { debrief }: PaperGame, sitting: Sitting): Markup => {
  const { papers } = locale
  return table(
    papers('heading.actions'),
    (['action', 'why', 'owner', 'due'] as const).map((one) => papers(`column.${one}`)),
    debrief.improvements.map((one) => [
      actionText(locale, one),
      originText(locale, one),
      named(locale, one.owner),
      dueOn(locale, one, sitting.to || sitting.from),
    ]),
  )
}

/** The day itself, counted from the last of the exercise; as it was typed or in days where that cannot be said. */
function dueOn(locale: PapersLocale, one: Improvement, from: string): string {
  const { date } = locale.i18n.format
  const day = one.origin === 'recorded' ? readDue(one.due, from) : addDays(from, one.dueDays)
  return day === '' ? dueText(locale, one) : date(day)
}

const journalPart = ({ papers, i18n }: PapersLocale, journal: readonly JournalRow[]): Markup =>
  table(
    papers('heading.journal'),
    (['n', 'moment', 'phase', 'role', 'text'] as const).map((one) => papers(`column.${one}`)),
    journal
      .filter(({ detail }) => !detail)
      .map(({ n, day, clock, phase, who, text }) => [
        String(n),
        `${i18n.ui('time.day', { day })} ${clock}`,
        phase,
        who,
        text,
      ]),
  )
