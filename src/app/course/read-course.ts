import type { Course } from '../../lms/course'

/** As `lms/course.ts` has it, which is loaded only by a page that carries it. */
const COURSE = 'meta[name="pra-course"]'

/** Whether an LMS shows this page: then nothing is kept in the browser. */
export const isInCourse = (): boolean =>
  typeof document !== 'undefined' && document.querySelector(COURSE) !== null

/** What is to be played in this page; null where no LMS shows it. */
export async function courseOfPage(): Promise<Course | null> {
  const tag = document.querySelector<HTMLMetaElement>(COURSE)
  if (!tag) return null
  const { readCourse } = await import('../../lms/course')
  const course = readCourse(tag.content)
  if (!course) throw new Error(`The package is not as it was made: ${tag.content}`)
  return course
}
