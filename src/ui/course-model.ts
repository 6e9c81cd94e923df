/** What somebody in an LMS is told about the record of their game. */
export interface CourseModel {
  /**
   * `kept`: by the LMS. `alone`: there is none that could be reached. `refused`: it did not take everything. `left`: the
   * learner said good-bye, the window can be closed; `left-alone` where nothing was recorded.
   */
  readonly state: 'kept' | 'alone' | 'refused' | 'left' | 'left-alone'
  /** The LMS's own word for what it refused; '' where there is none. */
  readonly error: string
  /** Long remarks were shortened so that the game could be kept. */
  readonly cut: boolean
}
