import type { AppModel } from '../../ui/model'
import { wearScheme } from './colour-scheme'
import { reducesMotion } from './reduced-motion'

/** What the page as a whole shows of the language, the preferences and the scenario. */
export function setDocumentAttributes(
  {
    language,
    preferences,
    course,
  }: Pick<AppModel, 'language' | 'preferences'> & Partial<Pick<AppModel, 'course'>>,
  title: string,
): void {
  const { documentElement: page } = document
  page.lang = language
  page.dataset.large = String(preferences.large)
  page.dataset.still = String(reducesMotion(preferences.motion))
  wearScheme(preferences.scheme)
  page.dataset.course = String(course != null && !course.state.startsWith('left'))
  document.title = `${title} · PRA`
}
