import encodeQR from 'qr'
import { exerciseLink } from '../exercise-link'
import { html, type Markup } from '../report/markup'
import { kitPage } from './frame'
import type { Kit } from './kit'

/** The address that opens the set-up of this very exercise. */
export const exerciseAddress = ({
  page,
  scenario,
  seed,
  difficulty,
  workshop,
  i18n,
}: Kit): string =>
  exerciseLink({ scenario: scenario.id, seed, difficulty, cut: workshop.cut }, i18n.language, page)

/** A sheet with the code that opens the exercise, large enough to be read across a table. */
export const linkSheet = (kit: Kit): string => {
  const { i18n } = kit
  const { kit: say } = i18n
  const title = say('title.link')
  const address = exerciseAddress(kit)
  return kitPage(kit, {
    title,
    paper: 'a4',
    style: STYLE,
    body: html`<main class="sheet paper"><h1>${i18n.text('scenario.title')}</h1>
<p class="lead">${say('link.lead')}</p>
${qrPicture(address, say('link.picture'))}
<p class="address"><a href="${address}">${address}</a></p>
<ol>${(['scan', 'roles', 'start'] as const).map((one) => html`<li>${say(`link.${one}`)}</li>`)}</ol>
</main>`,
  })
}

/** Dark on light, with the quiet margin that cameras want. */
const qrPicture = (of: string, label: string): Markup => {
  const rows = encodeQR(of, 'raw', { border: 2 })
  const size = rows.length
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" shape-rendering="crispEdges"/></svg>`
}

const STYLE = `
main { text-align: center; }
h1 { font-size: 28pt; margin-top: 10mm; }
.qr { width: 110mm; max-width: 100%; height: auto; margin: 8mm auto; display: block; }
.address { font: 9.5pt/1.4 'Segoe UI', 'Liberation Sans', Arial, sans-serif; overflow-wrap: anywhere; }
ol { text-align: left; max-width: 130mm; margin: 8mm auto; font-size: 13pt; }
`
