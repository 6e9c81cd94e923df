import { fileURLToPath } from 'node:url'
import { textValues } from '../../src/scenario/text-files'
import { compileOnce } from '../../src/shipped/compile-once'
import { readAllTexts, readScenario } from '../../src/shipped/scenario-files'

/**
 * A scenario in which nothing is called as in those that come with the game: three roles, of whom who opens phases does
 * not sign, and two gauges, one of which nobody sees before the debrief.
 */
export const THREE_ROLES = fileURLToPath(new URL('./three-roles', import.meta.url))

const { files } = readScenario(THREE_ROLES)
const compiled = compileOnce(files).scenario
if (!compiled) throw new Error('the scenario of three roles does not compile')

export const threeRoles = compiled

const locales = readAllTexts(THREE_ROLES, threeRoles.id)

/** As a browser keeps it that has made it from a sheet. */
export const keptCopy = () => ({
  id: threeRoles.id,
  scenario: threeRoles,
  texts: {
    fr: Object.fromEntries(textValues(locales.fr)),
    en: Object.fromEntries(textValues(locales.en)),
  },
  files: { files: [...files], locales },
})
