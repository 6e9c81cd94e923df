import enPlay from '../../locales/en/play.json'
import enUi from '../../locales/en/ui.json'
import frPlay from '../../locales/fr/play.json'
import frUi from '../../locales/fr/ui.json'

/** All that the interface says, by language. */
export const fr = { ...frUi, ...frPlay }
export const en = { ...enUi, ...enPlay }
