import { GRADES } from '../../scenario/roles'
import { conditionText } from '../condition-wording'
import { html, type Markup } from '../report/markup'
import { named } from '../report/words'
import { blankLines, kitPage, ofSeed } from './frame'
import type { Kit } from './kit'

const LOOK_FOR = [
  'who-decides',
  'what-is-known',
  'who-is-told',
  'what-is-written',
  'who-is-tired',
] as const

/** The observer's grid: each objective with the four HSEEP ratings, what shows it, and room to write. */
export const observerGrid = (kit: Kit): string => {
  const { i18n, scenario } = kit
  const { kit: say } = i18n
  const title = say('title.observer')
  return kitPage(kit, {
    title,
    paper: 'a4',
    style: STYLE,
    body: html`<header><h1>${title}</h1>
<p class="lead">${say('observer.intro')}</p>
${ofSeed(kit)}
<table><caption>${say('observer.ratings')}</caption><tbody>${GRADES.map((grade) => html`<tr><th scope="row">${grade}</th><td>${i18n.ui(`grade.${grade}`)}</td><td>${say(`observer.grade-${grade}`)}</td></tr>`)}</tbody></table></header>
<main>
<section><h2>${say('observer.exercise')}</h2>
${scenario.exerciseObjectives.map((id) => objective(kit, i18n.text(`exerciseObjective.${id}`), html``))}</section>
<section><h2>${say('observer.roles')}</h2>
${scenario.roleObjectives.map(({ id, role, ratings }) =>
  objective(
    kit,
    `${named(kit, role)}${i18n.language === 'fr' ? '\u00a0' : ''}: ${i18n.text(`roleObjective.${id}`)}`,
    html`<ul class="small">${ratings.map(({ when, grade }) => html`<li><strong>${grade}</strong> ${when ? conditionText(i18n, scenario, when) : say('observer.otherwise')}</li>`)}</ul>`,
  ),
)}</section>
<section><h2>${say('observer.look')}</h2><ul class="boxes">${LOOK_FOR.map((one) => html`<li>${say(`observer.${one}`)}</li>`)}</ul></section>
</main>`,
  })
}

const objective = (
  { i18n }: Kit,
  text: string,
  shown: Markup,
): Markup => html`<div class="objective keep">
<div class="head"><h3>${text}</h3><p class="grades">${GRADES.map((grade) => html`<span class="grade">${grade}</span>`)}</p></div>
${shown}
<p class="small">${i18n.kit('observer.seen')}</p>
${blankLines(3)}
</div>`

const STYLE = `
.objective { margin: 3mm 0 6mm; }
.objective .head { display: flex; gap: 4mm; align-items: start; }
.objective h3 { flex: 1; margin: 0; }
.grades { margin: 0; display: flex; gap: 1.5mm; }
.grade { font: 700 10pt 'Segoe UI', 'Liberation Sans', Arial, sans-serif; width: 7.5mm; line-height: 7mm; text-align: center; border: .35mm solid var(--ink); border-radius: 1mm; }
`
