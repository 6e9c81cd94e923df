import type { Course } from '../../lms/course'
import type { Actions } from '../../ui/model'
import type { SetupModel } from '../../ui/screens/setup/setup-model'
import type { CourseVisit } from './course-visit'

/** What a package plays, and what it has chosen for the set-up; where it names no seed each attempt has its own. */
export const courseSetup = ({
  scenario,
  seed,
  difficulty,
  role,
}: Course): readonly [scenario: string, setup: Partial<SetupModel>] => [
  scenario,
  { ...(seed && { seed }), difficulty, courseRole: role },
]

/** Nothing happens where no LMS shows the page. */
export const courseActions = (
  visit: CourseVisit | null,
  redraw: () => void,
): Pick<Actions, 'finishCourse'> => ({
  finishCourse() {
    visit?.finish()
    redraw()
  },
})
