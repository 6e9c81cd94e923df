import { useState } from 'preact/hooks'
import { CODE_LENGTH, LIMITS } from '../../../protocol/limits'
import type { Joined } from '../../../protocol/messages'
import type { Role } from '../../../protocol/terms'
import buttonStyles from '../../components/button.module.css'
import { ChoiceCard, ChoiceCards } from '../../components/choice-card'
import fieldStyles from '../../components/field.module.css'
import { Icon } from '../../components/icon'
import { LanguageSwitch } from '../../components/language-switch'
import pageStyles from '../../components/page.module.css'
import { RoleBadge } from '../../components/role-badge'
import { useArrival } from '../../components/use-focus-on-mount'
import { useI18n } from '../../components/use-i18n'
import type { JoinActions, JoinModel, KeptSeat, Spoken } from './join-model'
import styles from './join-screen.module.css'

interface JoinScreenProps extends Spoken {
  join: JoinModel
  actions: JoinActions
}

/** The door of an exercise that is hosted: which team, which roles, and who it is. */
export function JoinScreen(props: JoinScreenProps) {
  const { join, actions, say } = props
  const { joined } = join
  return (
    <div class={pageStyles.page}>
      <header class={pageStyles.bar} data-part="page-bar">
        <button
          type="button"
          class={buttonStyles.bar}
          onClick={joined ? actions.leaveTeam : actions.showTitle}
        >
          <Icon name="chevron-left" /> {say(joined ? 'join.other-code' : 'join.title-page')}
        </button>
        <LanguageSwitch language={join.language} onChange={actions.setLanguage} />
      </header>
      <main class={styles.main}>
        {joined ? (
          <RolesCard key={joined.ticket} {...props} joined={joined} />
        ) : (
          <CodeCard {...props} />
        )}
      </main>
    </div>
  )
}

function CodeCard({ join, actions, say }: JoinScreenProps) {
  const [code, setCode] = useState(join.code)
  const heading = useArrival()
  const letters = code.replace(/\s/g, '')
  const ready = letters.length >= CODE_LENGTH
  return (
    <section class={styles.card} aria-labelledby="join-title">
      <h1 id="join-title" ref={heading} tabIndex={-1}>
        {say('join.title')}
      </h1>
      <p>{say('join.lead')}</p>
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (ready && !join.busy) actions.enter(letters)
        }}
      >
        <label class={styles.code}>
          <span>{say('join.code')}</span>
          <input
            type="text"
            name="code"
            value={code}
            maxLength={12}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            inputMode="text"
            aria-invalid={join.failure === 'code'}
            aria-describedby="join-failure"
            onInput={(event) => setCode(event.currentTarget.value.toUpperCase())}
          />
        </label>
        <FailureLine join={join} say={say} />
        <button type="submit" class={buttonStyles.main} disabled={!ready} aria-busy={join.busy}>
          <Icon name="door-open" /> {say('join.enter')}
        </button>
      </form>
      {join.kept.length > 0 && <KeptSeats kept={join.kept} actions={actions} say={say} />}
    </section>
  )
}

/** The region stands there before it speaks. */
function FailureLine({ join, say }: Pick<JoinScreenProps, 'join' | 'say'>) {
  return (
    <p id="join-failure" class={styles.failure} data-part="join-failure" role="status">
      {join.failure && (
        <>
          <Icon name="triangle-alert" /> {say(`fault.${join.failure}`)}
        </>
      )}
    </p>
  )
}

interface KeptSeatsProps extends Spoken {
  kept: readonly KeptSeat[]
  actions: JoinActions
}

function KeptSeats({ kept, actions, say }: KeptSeatsProps) {
  const i18n = useI18n()
  return (
    <div class={styles.kept}>
      <h2>{say('join.kept')}</h2>
      <ul>
        {kept.map((seat) => {
          const { text, hasText } = i18n.about(seat.scenario)
          const name = (role: Role) => (hasText(`role.${role}`) ? text(`role.${role}`) : role)
          return (
            <li key={`${seat.place}.${seat.seat}`}>
              <button
                type="button"
                class={buttonStyles.plain}
                onClick={() => actions.sitDown(seat)}
              >
                <Icon name="door-open" />
                <span>
                  <strong>{seat.team}</strong>{' '}
                  <span class="hint">
                    {seat.roles.length > 0
                      ? i18n.format.list(seat.roles.map(name))
                      : say('join.watching')}
                  </span>
                </span>
              </button>
              <button
                type="button"
                class={buttonStyles.icon}
                title={say('join.forget', { team: seat.team })}
                onClick={() => actions.forget(seat)}
              >
                <Icon name="x" />
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function RolesCard({ join, joined, actions, say }: JoinScreenProps & { joined: Joined }) {
  const { text } = useI18n()
  const heading = useArrival()
  const [roles, setRoles] = useState<readonly Role[]>([])
  const [name, setName] = useState('')
  const free = joined.roles.some((one) => one.free)
  const toggle = (role: Role) =>
    setRoles((before) =>
      joined.roles
        .map((one) => one.role)
        .filter((one) => (one === role ? !before.includes(one) : before.includes(one))),
    )
  return (
    <form
      class={styles.card}
      aria-labelledby="join-team"
      onSubmit={(event) => {
        event.preventDefault()
        if (!join.busy && roles.length > 0) actions.take(roles, name)
      }}
    >
      <p class={pageStyles.titleKicker}>{text('scenario.title')}</p>
      <h1 id="join-team" ref={heading} tabIndex={-1}>
        {joined.name}
      </h1>
      <label class={styles.name}>
        <span>
          {say('join.name')} <span class="hint">{say('join.name-hint')}</span>
        </span>
        <input
          type="text"
          name="name"
          value={name}
          maxLength={LIMITS.name}
          autocomplete="given-name"
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <fieldset class={fieldStyles.field}>
        <legend>{say('join.roles')}</legend>
        <p class="hint">{say(free ? 'join.roles-hint' : 'join.roles-none')}</p>
        <ChoiceCards>
          {joined.roles.map(({ role, free: isFree }) => (
            <ChoiceCard
              key={role}
              type="checkbox"
              name={`role-${role}`}
              held={roles.includes(role)}
              taken={!isFree}
              mark={<RoleBadge role={role} />}
              title={text(`role.${role}`)}
              text={text(`scenario.role.${role}`)}
              said={say(!isFree ? 'join.taken' : roles.includes(role) ? 'join.mine' : 'join.free')}
              onChoose={() => toggle(role)}
            />
          ))}
        </ChoiceCards>
      </fieldset>
      <FailureLine join={join} say={say} />
      <div class={styles.foot}>
        <button
          type="submit"
          class={buttonStyles.main}
          data-testid="take-seat"
          disabled={roles.length === 0}
          aria-busy={join.busy}
        >
          <Icon name="door-open" /> {say('join.take')}
        </button>
        <button
          type="button"
          class={buttonStyles.plain}
          data-testid="watch"
          onClick={() => actions.take([], name)}
        >
          <Icon name="users" /> {say('join.watch')}
        </button>
      </div>
    </form>
  )
}
