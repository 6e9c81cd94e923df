import { useState } from 'preact/hooks'
import { opener, type Role } from '../../../scenario/roles'
import buttonStyles from '../../components/button.module.css'
import { ChoiceCard, ChoiceCards } from '../../components/choice-card'
import fieldStyles from '../../components/field.module.css'
import { Icon } from '../../components/icon'
import { LanguageSwitch } from '../../components/language-switch'
import { NoticeBar } from '../../components/notice-bar'
import pageStyles from '../../components/page.module.css'
import { RoleBadge } from '../../components/role-badge'
import { useArrival } from '../../components/use-focus-on-mount'
import { useI18n } from '../../components/use-i18n'
import type { Actions, AppModel } from '../../model'
import type { SetupModel } from '../setup/setup-model'
import setupScreenStyles from '../setup/setup-screen.module.css'
import styles from './course.module.css'

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
    <div class={`${pageStyles.page} ${styles.page} ${setupScreenStyles.setup} ${styles.setup}`}>
      <header class={`${pageStyles.bar} ${setupScreenStyles.pageBar}`} data-part="page-bar">
        <LanguageSwitch language={model.language} onChange={actions.setLanguage} />
      </header>
      <main class={setupScreenStyles.main}>
        <h1 ref={heading} tabIndex={-1}>
          {text('scenario.title')}
        </h1>
        <p class={setupScreenStyles.lead}>{text('scenario.summary')}</p>
        <NoticeBar notice={model.notice} actions={actions} />
        <form
          class={setupScreenStyles.form}
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
          <fieldset class={fieldStyles.field}>
            <legend>{ui(fixed === null ? 'course.role' : 'course.your-role')}</legend>
            <ChoiceCards>
              {offered.map(({ id }) => (
                <ChoiceCard
                  key={id}
                  type="radio"
                  name="role"
                  value={id}
                  held={id === role}
                  mark={<RoleBadge role={id} />}
                  title={text(`role.${id}`)}
                  text={text(`scenario.role.${id}`)}
                  onChoose={() => setRole(id)}
                />
              ))}
            </ChoiceCards>
          </fieldset>
          <p class="hint">{ui('course.teammates')}</p>
          <div class={`${setupScreenStyles.foot} ${styles.setupFoot}`}>
            <button type="submit" class={buttonStyles.main} data-testid="start">
              <Icon name="play" /> {ui('setup.start')}
            </button>
          </div>
        </form>
      </main>
    </div>
  )
}
