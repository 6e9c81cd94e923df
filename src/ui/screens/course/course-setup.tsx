import { useState } from 'preact/hooks'
import { opener, type Role } from '../../../scenario/roles'
import { Icon } from '../../components/icon'
import { LanguageSwitch } from '../../components/language-switch'
import { NoticeBar } from '../../components/notice-bar'
import { RoleBadge } from '../../components/role-badge'
import { useArrival } from '../../components/use-focus-on-mount'
import { useI18n } from '../../components/use-i18n'
import type { Actions, AppModel } from '../../model'
import type { SetupModel } from '../setup/setup-model'

interface CourseSetupProps {
  model: AppModel
  setup: SetupModel
  actions: Actions
}

/** The set-up where an LMS shows the game: everything is chosen but, perhaps, the role. */
export function CourseSetup({ model, setup, actions }: CourseSetupProps) {
  const { ui, text } = useI18n()
  const fixed = setup.courseRole || null
  const [role, setRole] = useState<Role>(fixed ?? opener(setup))
  const heading = useArrival()
  const offered = setup.roles.filter(({ id }) => fixed === null || id === fixed)
  return (
    <div class="page setup course-setup">
      <header class="page-bar" data-part="page-bar">
        <LanguageSwitch language={model.language} onChange={actions.setLanguage} />
      </header>
      <main class="setup-main">
        <h1 ref={heading} tabIndex={-1}>
          {text('scenario.title')}
        </h1>
        <p class="setup-lead">{text('scenario.summary')}</p>
        <NoticeBar notice={model.notice} actions={actions} />
        <form
          class="setup-form"
          data-part="setup-form"
          onSubmit={(event) => {
            event.preventDefault()
            actions.start({
              held: [role],
              teammates: 'reference',
              seed: setup.seed,
              difficulty: setup.difficulty,
              stimuli: true,
              countdown: 'off',
              cut: 'whole',
              objectives: [],
            })
          }}
        >
          <fieldset class="field roles-field">
            <legend>{ui(fixed === null ? 'course.role' : 'course.your-role')}</legend>
            <div class="role-cards">
              {offered.map(({ id }) => (
                <label key={id} class="role-card" data-held={id === role}>
                  <input
                    type="radio"
                    class="option-input"
                    data-part="option-input"
                    name="role"
                    value={id}
                    checked={id === role}
                    onChange={() => setRole(id)}
                  />
                  <span class="role-card-head">
                    <RoleBadge role={id} />
                    <strong>{text(`role.${id}`)}</strong>
                  </span>
                  <span class="role-card-text">{text(`scenario.role.${id}`)}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <p class="hint">{ui('course.teammates')}</p>
          <div class="setup-foot">
            <button type="submit" class="button-main" data-testid="start">
              <Icon name="play" /> {ui('setup.start')}
            </button>
          </div>
        </form>
      </main>
    </div>
  )
}
