import { roleName } from '../../i18n/event-wording'
import { html, type Markup, nothing } from '../report/markup'
import { pageHtml } from '../report/page'
import { list } from '../report/words'
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
  type Participant,
  proofPart,
  type Sitting,
  signatures,
} from './sitting'

const NOBODY: Participant = { name: '', role: '' }

/**
 * An attestation for each participant, a sheet of A4 each: what French training bodies put on one (the fields of the
 * ministry's `certificat de réalisation`, the objectives, what was reached) and the hash of the record. Without
 * participants it is one sheet with room for a name.
 */
export function attestationHtml(locale: PapersLocale, game: PaperGame, sitting: Sitting): string {
  const { papers, i18n } = locale
  const people = sitting.people.length > 0 ? sitting.people : [NOBODY]
  return pageHtml(
    i18n.language,
    papers('attestation.title'),
    html`<main>${people.map((one) => sheet(locale, game, sitting, one))}</main>`,
    PAPER_STYLE,
  )
}

function sheet(
  locale: PapersLocale,
  game: PaperGame,
  sitting: Sitting,
  { name, role }: Participant,
): Markup {
  const { papers, i18n } = locale
  const { organisation, employer, facilitator, place } = sitting
  return html`<article class="paper">
<h1>${papers('attestation.title')}</h1>
<p class="who">${
    organisation.trim() === ''
      ? papers('attestation.says-blank')
      : papers('attestation.says', { organisation })
  }
<strong class="name">${orBlank(locale, name)}</strong>
${
  role === ''
    ? papers('attestation.took-part')
    : papers('attestation.took-part-as', { role: roleName(i18n, role) })
}</p>
${facts([
  [papers('field.employer'), orBlank(locale, employer)],
  [papers('field.title'), i18n.text('scenario.title')],
  [papers('field.nature'), papers('nature')],
  [papers('field.when'), datesText(locale, sitting)],
  [papers('field.length'), lengthText(locale, sitting)],
  [papers('field.place'), orBlank(locale, place)],
  [papers('field.facilitator'), orBlank(locale, facilitator)],
  [papers('field.exercise'), gameText(locale, game)],
])}
<h2>${papers('heading.objectives')}</h2>
${list(objectivesOf(locale, game))}
${reached(locale, game, role)}
<h2>${papers('heading.proof')}</h2>
${proofPart(locale, game)}
<p class="small">${papers('attestation.kept')}</p>
<p>${papers('sign.done', { place: orBlank(locale, place), day: papers('blank') })}</p>
${signatures([papers('sign.organisation'), papers('sign.person')])}
</article>`
}

/** How the objective of a role stood at the end, where somebody held it. */
function reached(
  { papers, i18n }: PapersLocale,
  { debrief, holders }: PaperGame,
  role: Participant['role'],
): Markup {
  const own = debrief.report.objectives.find((one) => one.role === role)
  if (!own || holders[own.role] !== 'player') return nothing
  return html`<h2>${papers('heading.reached')}</h2>
<p>${papers('reached', {
    objective: i18n.text(`roleObjective.${own.id}`),
    grade: own.rating,
    meaning: i18n.ui(`grade.${own.rating}`),
  })}</p>`
}
