import { strFromU8, strToU8, zipSync } from 'fflate'
import { escaped } from '../exchange/report/markup'
import { COURSE_META, type Course, courseText } from './course'
import { manifest } from './manifest'

/** The files of the built game by their path, which are its web pages and nothing else. */
export type SiteFiles = Readonly<Record<string, Uint8Array>>

/** Files of the built game that a page in an LMS has no use for: it keeps nothing in the browser. */
export const isLeftOut = (path: string): boolean =>
  /^(sw\.js|workbox-.*\.js|.*\.webmanifest|site-files\.json)$/.test(path)

/** A date that a ZIP can hold: the same game makes the same package. */
const SOME_DAY = new Date('2000-01-01T00:00:00')
const PAGE = 'index.html'

/**
 * The built game as a SCORM 1.2 package: a ZIP with the manifest at its root. Its page is told by a tag what is played.
 * @throws RangeError where there is no page, or no head in it.
 */
export function scormPackage(site: SiteFiles, course: Course, title: string): Uint8Array {
  const files = Object.fromEntries(Object.entries(site).filter(([path]) => !isLeftOut(path)))
  const page = files[PAGE]
  if (!page) throw new RangeError(`no ${PAGE}`)
  const seed = course.seed.replace(/[^\w-]+/g, '_')
  const contents = {
    ...files,
    [PAGE]: strToU8(coursePage(strFromU8(page), course)),
  }
  const listed = manifest({
    id: ['pra', course.scenario, course.difficulty, ...(seed ? [seed] : [])].join('-'),
    title,
    pass: course.pass,
    files: Object.keys(contents),
  })
  return zipSync({ 'imsmanifest.xml': strToU8(listed), ...contents }, { level: 9, mtime: SOME_DAY })
}

/** Without what installs an application; the tag comes first in the head, before any script. */
function coursePage(page: string, course: Course): string {
  const tag = `<meta name="${COURSE_META}" content="${escaped(courseText(course))}">`
  const marked = page
    .replace(/<link rel="manifest"[^>]*>/, '')
    .replace(/<head>/, (head) => `${head}\n    ${tag}`)
  if (!marked.includes(tag)) throw new RangeError('no head')
  return marked
}
