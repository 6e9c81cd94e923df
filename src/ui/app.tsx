import type { I18n } from '../i18n/texts'
import styles from './app.module.css'
import { LeaveDialog } from './components/leave-dialog'
import { LocaleContext, useI18n } from './components/use-i18n'
import type { CourseModel } from './course-model'
import type { Actions, AppModel } from './model'
import { TitleScreen } from './screens/title/title-screen'

/** The screen where a game is set up. */
export type SetupScreens = typeof import('./screens/setup/setup-screen')
/** The screens of an opened game. */
export type GameScreens = typeof import('./screens/play/play-parts')
/** The screens of a game that is over. */
export type DebriefScreens = typeof import('./screens/debrief/debrief-parts')

/** What there is besides where an LMS shows the game. */
export type CourseScreens = typeof import('./screens/course/course-parts')

/** The screens for records: replay, comparison, links. */
export type RecordScreens = typeof import('./screens/replay/record-parts')

export interface AppProps {
  model: AppModel
  /** Null until they are loaded; no screen that needs them is shown before. */
  screens: {
    setup: SetupScreens | null
    game: GameScreens | null
    debrief: DebriefScreens | null
    records: RecordScreens | null
    /** Null where no LMS shows the page. */
    course: CourseScreens | null
  }
  i18n: I18n
  actions: Actions
}

/** The whole page; what is not loaded yet shows as nothing. */
export function App({ i18n, ...rest }: AppProps) {
  return (
    <LocaleContext.Provider value={i18n}>
      {rest.model.underWay && <UnderWay />}
      <CurrentScreen {...rest} />
      <InCourse {...rest} />
      <Share {...rest} />
      <Leaving {...rest} />
    </LocaleContext.Provider>
  )
}

/** What was pressed is on its way. */
function UnderWay() {
  const { ui } = useI18n()
  return <div class={styles.underWay} role="progressbar" aria-label={ui('part.loading')} />
}

function CurrentScreen({ model, screens, actions }: Omit<AppProps, 'i18n'>) {
  const { screen, records } = model
  const { game, debrief, records: ofRecords, course } = screens
  if (hasLeft(model.course)) return null
  switch (screen.name) {
    case 'loading':
      return null
    case 'title':
      return <TitleScreen model={model} actions={actions} />
    case 'setup': {
      const { setup } = screen
      if (course) {
        return <course.CourseSetup key={setup.seed} model={model} setup={setup} actions={actions} />
      }
      if (!screens.setup) return null
      const { SetupScreen } = screens.setup
      return <SetupScreen key={setup.seed} model={model} setup={setup} actions={actions} />
    }
    case 'play': {
      const { play } = screen
      if (!game) return null
      return (
        <game.PlayScreen
          key={play.game}
          model={model}
          play={play}
          actions={actions}
          menu={(onClose, own) => (
            <game.MenuDialog
              model={model}
              play={play}
              own={own}
              actions={actions}
              onClose={onClose}
            />
          )}
        />
      )
    }
    case 'debrief':
      return debrief && <debrief.DebriefScreen {...screen} model={model} actions={actions} />
    case 'replay': {
      if (!ofRecords || !records) return null
      const shared = { model, records, actions }
      return <ofRecords.ReplayScreen {...shared} replay={screen.replay} />
    }
    case 'compare': {
      if (!ofRecords || !records) return null
      const shared = { model, records, actions }
      return <ofRecords.CompareScreen {...shared} compare={screen.compare} />
    }
    case 'cohort': {
      if (!ofRecords || !records) return null
      const shared = { model, records, actions }
      return <ofRecords.CohortScreen {...shared} cohort={screen.cohort} />
    }
  }
}

const hasLeft = (course: CourseModel | null): boolean =>
  course?.state === 'left' || course?.state === 'left-alone'

/** Under whatever screen is shown. */
function InCourse({ model: { course }, screens, actions }: Omit<AppProps, 'i18n'>) {
  if (!course || !screens.course) return null
  const { CourseBar, CourseEnd } = screens.course
  return hasLeft(course) ? (
    <CourseEnd course={course} />
  ) : (
    <CourseBar course={course} actions={actions} />
  )
}

/** Links to hand on, over whatever screen is shown. */
function Share({ model, screens, actions }: Omit<AppProps, 'i18n'>) {
  const { records } = model
  if (!screens.records || !records?.share) return null
  const { ShareDialog } = screens.records
  return <ShareDialog say={records.say} share={records.share} actions={actions} />
}

/** Whoever leaves what nothing keeps is asked first, wherever they go from. */
function Leaving({ model, actions }: Omit<AppProps, 'i18n' | 'screens'>) {
  return model.leaving && <LeaveDialog stake={model.leaving} actions={actions} />
}
