import { openTexts, preferredLanguage } from '../../i18n/texts'
import type { Course } from '../../lms/course'
import { keepPresses } from '../../ui/components/keep-presses'
import { mount } from '../../ui/mount'
import { scenarioCatalog } from '../content/scenario-catalog'
import { NO_COPIES, scenarioCopies } from '../content/scenario-copies'
import { courseOfPage } from '../course/read-course'
import { openStore } from '../storage/open-library'
import { warnBeforeLoss } from './before-unload'
import type { Wiring } from './controller'
import { deployerHere } from './deployer-here'
import { acceptDroppedFiles } from './dropped-files'
import { readExerciseLink } from './exercise-link'
import { hostedHere } from './hosted-here'
import { readLaunchLink } from './launch-link'
import { keepOfflineLater } from './offline-loader'
import { openSettings } from './settings'
import { createController } from './shell'

/** How long scenarios made here are waited for, ms. */
const COPIES_PATIENCE = 1000

/** Wires the rooms together and shows the title. */
async function start(root: HTMLElement): Promise<void> {
  keepPresses(root.ownerDocument)
  const texts = openTexts()
  const settings = openSettings()
  const course = await courseOfPage()
  if (course) return startCourse(course, { texts, settings, draw: mount(root) })
  const exercise = readExerciseLink(location.hash)
  // A page of a hosted exercise and one for playing alone have little in common: from one to the other it is loaded anew.
  window.addEventListener('hashchange', () => {
    if (exercise || readExerciseLink(location.hash)) location.reload()
  })
  if (exercise) {
    const { openExercise } = await import('../exercise/exercise-parts')
    return openExercise({ root, texts, settings, link: exercise })
  }
  const catalog = scenarioCatalog(texts, scenarioCopies())
  // A database that does not answer keeps nobody from the title.
  await Promise.race([
    catalog.openCopies(),
    new Promise((done) => setTimeout(done, COPIES_PATIENCE)),
  ])
  const draw = mount(root)
  const link = readLaunchLink(location.search, catalog.ids)
  const language =
    link.language ?? settings.get().language ?? preferredLanguage(navigator.languages)
  const library = openStore()
  const controller = createController({
    texts,
    catalog,
    settings,
    library,
    link,
    draw,
    course: null,
  })
  acceptDroppedFiles(controller.openDropped)
  // A link pasted into the address of an open page does not load it anew.
  window.addEventListener('hashchange', () => controller.openLink(location.hash))
  warnBeforeLoss(controller.atRisk)
  await controller.open(language)
  void deployerHere().then((what) => what && controller.declare(what))
  void hostedHere().then((here) => here && controller.offerJoin())
  const { offer, tellReplaced } = controller.updating
  keepOfflineLater({ onUpdate: offer, onReplaced: tellReplaced })
}

/** The same game where an LMS shows it: that one keeps it, and no file, link or worker of the browser has part in it. */
async function startCourse(
  course: Course,
  wiring: Pick<Wiring, 'texts' | 'settings' | 'draw'>,
): Promise<void> {
  const catalog = scenarioCatalog(wiring.texts, NO_COPIES)
  const [scenario, { openCourseVisit }, screens] = await Promise.all([
    catalog.load(course.scenario),
    import('../course/course-visit'),
    import('../../ui/screens/course/course-parts'),
  ])
  if (!scenario) throw new Error(`The package plays ${course.scenario}, which is not in it`)
  const visit = await openCourseVisit(course, scenario)
  const link = readLaunchLink('', [])
  const controller = createController({
    ...wiring,
    catalog,
    library: visit.library,
    link,
    course: { visit, screens },
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') visit.hide()
  })
  window.addEventListener('pagehide', visit.finish)
  await controller.open(course.language || preferredLanguage(navigator.languages))
  void deployerHere().then((what) => what && controller.declare(what))
}

const root = document.getElementById('app')
if (root) void start(root)
