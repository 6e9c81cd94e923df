// What a page that an LMS shows has besides the others; loaded there alone.

export { CourseBar, CourseEnd } from './course-bar'
export { CourseSetup } from './course-setup'
