import type { DebriefLocale } from '../../i18n/debrief-wording'
import type { Translate } from '../../i18n/sentences'
import type { Role } from '../../scenario/roles'
import type { Debrief } from '../../scoring/debrief'
import { type GameRecord, startIn } from '../../session/record'
import type { Holder } from '../../simulation/people'
import { html, type Markup } from '../report/markup'

/** Words for the papers about one game. */
export interface PapersLocale extends DebriefLocale {
  readonly papers: Translate<'papers'>
}

/** A game that is over, as papers tell it. */
export interface PaperGame {
  readonly record: GameRecord
  readonly debrief: Debrief
  readonly holders: Readonly<Record<Role, Holder>>
}

/** Somebody who was there, by a name that is typed when a paper is made; `role` is '' where none is told. */
export interface Participant {
  readonly name: string
  readonly role: Role | ''
}

/** What no record knows of an exercise: who held it, when and where. '' is filled in by hand on paper. */
export interface Sitting {
  readonly organisation: string
  readonly employer: string
  readonly facilitator: string
  readonly place: string
  /** `YYYY-MM-DD`, the first day and the last. */
  readonly from: string
  readonly to: string
  /** Of real time; null where it is not told. */
  readonly hours: number | null
  readonly people: readonly Participant[]
}

/** What stands where something is filled in by hand, if nothing is told. */
export const orBlank = ({ papers }: PapersLocale, text: string): string =>
  text.trim() || papers('blank')

/** `le 10 mars 2026`, `du 10 mars 2026 au 12 mars 2026`; a blank where no day is told. */
export function datesText({ papers, i18n }: PapersLocale, { from, to }: Sitting): string {
  const { date } = i18n.format
  if (from === '') return papers('blank')
  return to === '' || to === from
    ? papers('dates.one', { day: date(from) })
    : papers('dates.span', { from: date(from), to: date(to) })
}

/** `2,5 heures`; a blank where it is not told. */
export const lengthText = ({ papers, i18n }: PapersLocale, { hours }: Sitting): string =>
  hours === null
    ? papers('blank')
    : papers('length', { count: hours, number: i18n.format.number(hours) })

/** Which exercise it was: its version, its luck, how long its crisis lasted and whether it was played out. */
export const gameText = ({ papers, i18n }: PapersLocale, { record, debrief }: PaperGame): string =>
  papers('game', {
    version: record.scenario.version,
    seed: record.seed,
    difficulty: i18n.ui(`difficulty.${record.difficulty}`),
    elapsed: i18n.format.duration(debrief.outcome.elapsedMinutes),
    ended: papers(debrief.report.ended === 'finished' ? 'ended.finished' : 'ended.stopped'),
  })

/** What the day was for: the objectives chosen when it began, else all that the scenario names. */
export function objectivesOf({ i18n, scenario }: PapersLocale, { record }: PaperGame): string[] {
  const chosen = startIn(record)?.objectives ?? []
  return (chosen.length > 0 ? chosen : scenario.exerciseObjectives).map((id) =>
    i18n.text(`exerciseObjective.${id}`),
  )
}

/** The hash of the record, and what it proves. */
export const proofPart = ({ papers }: PapersLocale, { record }: PaperGame): Markup => html`
<p class="hash">${papers('proof.hash', { hash: record.end.sha256 })}</p>
<p class="small">${papers('proof.check')}</p>`

/** Terms and what stands for them, one under the other. */
export const facts = (pairs: readonly (readonly [string, string])[]): Markup => html`<dl>
${pairs.map(([term, told]) => html`<div><dt>${term}</dt><dd>${told}</dd></div>\n`)}</dl>`

/** Who signs where. */
export const signatures = (who: readonly string[]): Markup =>
  html`<div class="signatures">${who.map((one) => html`<p>${one}</p>`)}</div>`

/** The look of papers, beside that of reports. */
export const PAPER_STYLE = `
.paper { max-width: 46rem; margin: 0 auto; }
.paper + .paper { margin-top: 4rem; padding-top: 2rem; border-top: 1px dashed #b8bec6; }
.paper h2 { font-size: 1.05rem; margin: 1.4rem 0 .4rem; padding-top: 0; border-top: 0; }
.paper h1 { text-align: center; margin: 0 0 1.5rem; padding-bottom: .75rem; border-bottom: 3px solid #1b1f24; }
.paper .who { text-align: center; }
.paper .name { display: block; font: 700 1.5rem/1.3 'Segoe UI', 'Liberation Sans', Arial, sans-serif; margin: .3rem 0; }
dl { margin: 1rem 0; }
dl div { display: grid; grid-template-columns: 11rem 1fr; gap: .75rem; padding: .25rem 0; border-bottom: 1px solid #dde1e6; }
dt { font-weight: 700; }
dd { margin: 0; }
.hash { overflow-wrap: anywhere; font-size: .85rem; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; margin-top: 1rem; break-inside: avoid; }
.signatures p { min-height: 6.5rem; padding: .5rem .75rem; border: 1px solid #59636e; font-size: .85rem; }
.sign { display: block; min-width: 9rem; height: 2rem; }
h2 + table caption { position: absolute; clip-path: inset(50%); }
#journal table { font-size: .8rem; }
.names { white-space: pre-line; }
@media (width < 40rem) { dl div, .signatures { grid-template-columns: 1fr; gap: .25rem; } }
@media print {
  .paper { max-width: none; }
  #journal table { font-size: 7.5pt; line-height: 1.3; }
  #journal th, #journal td { padding: .1rem .35rem; }
  .paper + .paper { break-before: page; margin-top: 0; padding-top: 0; border-top: 0; }
  h2 + ul { break-inside: avoid; }
  .paper ul { margin: .3rem 0; }
  .paper li { margin: .1rem 0; }
}
`
