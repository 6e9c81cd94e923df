import type { AppModel } from '../../ui/model'
import { isStill } from './reduced-motion'

/** What the page as a whole shows of the language, the preferences and the scenario. */
export function dressPage(
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
  page.dataset.still = String(isStill(preferences.motion))
  page.dataset.course = String(course != null && !course.state.startsWith('left'))
  document.title = `${title} · PRA`
}
