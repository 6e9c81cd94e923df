import * as z from 'zod/mini'
import { LANGUAGES } from '../scenario/language'
import { DIFFICULTIES } from '../scenario/roles'
import { BELOW_MARK } from './below-mark'

/** Of the tag in the page's head by which a page knows that it is shown by an LMS, and what is to be played there. */
export const COURSE_META = 'pra-course'

const courseSchema = z.strictObject({
  lms: z.enum(['scorm12']),
  scenario: z.string(),
  /** '' where each learner's luck is their own. */
  seed: z.string(),
  difficulty: z.enum(DIFFICULTIES),
  /** The role that is played; '' where the learner chooses. */
  role: z.string(),
  /** From how many points on it is passed, 0–100. */
  pass: z.int().check(z.gte(0), z.lte(100)),
  below: z.enum(BELOW_MARK),
  /** '' for the one that the reader's browser asks for. */
  language: z.enum([...LANGUAGES, '']),
})

/** What a package was made for. */
export type Course = z.infer<typeof courseSchema>

/** The same for the same course, whoever put it together. */
export const courseText = ({
  lms,
  scenario,
  seed,
  difficulty,
  role,
  pass,
  below,
  language,
}: Course): string =>
  JSON.stringify({ lms, scenario, seed, difficulty, role, pass, below, language })

/** What the tag of a page says; null where it says nothing that `courseText` wrote. */
export function readCourse(text: string): Course | null {
  try {
    return courseSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
