import { cellKey } from '../../scenario/cell-key'
import type { Role } from '../../scenario/roles'
import type { Condition, Row } from '../../scenario/scenario'
import { conditionText } from '../condition-wording'
import { html, type Markup } from '../report/markup'
import { standalonePage } from '../report/page'
import type { Kit } from './kit'
import { kitStyle, type Paper } from './style'

/** A file of the kit as one page that needs nothing beside it; `style` adds to what all of them have. */
export const kitPage = (
  { i18n }: Kit,
  { title, paper, body, style = '' }: { title: string; paper: Paper; body: Markup; style?: string },
): string =>
  standalonePage(
    i18n.language,
    `${title} · ${i18n.text('scenario.title')}`,
    kitStyle(paper) + style,
    body,
  )

/** What the plan gives a role to do in a row, in its own words; '' where it waits. */
export const cellText = ({ i18n }: Kit, row: Row, role: Role): string => {
  const key = cellKey(row.key, role)
  return i18n.hasText(key) ? i18n.text(key) : ''
}

/** A condition inside one of the kit's sentences: `if …`, or `unless …` of what must not be so. */
export const conditional = (
  { i18n, scenario }: Kit,
  sentence: 'offered' | 'only' | 'sheet' | 'slip' | 'surfacing',
  when: Condition,
  text = '',
): string => {
  const denied = 'not' in when && !('gauge' in when.not) ? when.not : null
  const condition = conditionText(i18n, scenario, denied ?? when)
  return i18n.kit(`${sentence}.${denied ? 'unless' : 'if'}`, { condition, text })
}

/** The luck that a file belongs to, in small print under its title. */
export const ofSeed = ({ i18n, seed, difficulty, workshop }: Kit): Markup =>
  html`<p class="small">${i18n.kit('seed-line', {
    scenario: i18n.text('scenario.title'),
    seed,
    difficulty: i18n.ui(`difficulty.${difficulty}`),
    minutes: workshop.minutes,
  })}</p>`

/** `1:05`, hours and minutes from the beginning of the workshop. */
export const sinceStart = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

/** Lines to write on. */
export const blankLines = (count: number): Markup =>
  html`${Array.from({ length: count }, () => html`<span class="lines"></span>`)}`
