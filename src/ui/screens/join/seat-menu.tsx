import type { ComponentChildren } from 'preact'
import type { Person } from '../../../protocol/messages'
import type { Role } from '../../../protocol/terms'
import buttonStyles from '../../components/button.module.css'
import { ConfirmedButton } from '../../components/confirmed-button'
import { Dialog } from '../../components/dialog'
import dialogStyles from '../../components/dialog.module.css'
import factsStyles from '../../components/facts.module.css'
import { Icon } from '../../components/icon'
import { QrCode } from '../../components/qr-code'
import { RoleBadge } from '../../components/role-badge'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import { SettingsFields } from '../settings/settings-fields'
import type { SeatActions, SeatModel, Spoken } from './join-model'
import styles from './seat.module.css'

interface SeatMenuProps extends Spoken {
  seat: SeatModel
  play: PlayModel
  /** What the screen can be told of itself. */
  own?: ComponentChildren
  actions: SeatActions
  onClose: () => void
}

/** What concerns the seat: who is here, its second device, the settings, how to leave it. */
export function SeatMenu({ seat, play, own, actions, say, onClose }: SeatMenuProps) {
  const { ui, text } = useI18n()
  const { facts, invitation } = seat
  return (
    <Dialog title={ui('menu.title')} onClose={onClose}>
      <dl class={factsStyles.facts}>
        <div>
          <dt>{ui('setup.scenario')}</dt>
          <dd>{text('scenario.title')}</dd>
        </div>
        <div>
          <dt>{say('seat.team')}</dt>
          <dd>{seat.team}</dd>
        </div>
        <div>
          <dt>{ui('setup.difficulty')}</dt>
          <dd>{ui(`difficulty.${play.difficulty}`)}</dd>
        </div>
      </dl>
      <PeopleHere people={facts.people} say={say} />
      <SettingsFields model={seat} actions={actions} headed={true} />
      {own}
      {invitation && (
        <figure class={styles.invitation} role="status">
          <QrCode of={invitation.address} label={say('seat.second-qr')} />
          <figcaption>
            {say('seat.second-text')} <a href={invitation.address}>{invitation.address}</a>
          </figcaption>
        </figure>
      )}
      <div class={dialogStyles.menuActions} data-part="menu-actions">
        <button type="button" class={buttonStyles.plain} onClick={actions.invite}>
          <Icon name="smartphone" /> {say('seat.second')}
        </button>
        <ConfirmedButton
          icon="log-out"
          title={say('seat.leave')}
          text={say('seat.leave-sure')}
          yes={say('seat.leave-yes')}
          no={ui('menu.end-no')}
          onYes={() => {
            onClose()
            actions.leaveSeat()
          }}
        />
      </div>
      <p class="hint">{say('seat.leave-hint')}</p>
    </Dialog>
  )
}

/** Who sits where; whoever cannot be reached is not here. */
export function PeopleHere({ people, say }: Spoken & { people: readonly Person[] }) {
  const { text, hasText } = useI18n()
  const short = (role: Role) => (hasText(`role.${role}.short`) ? text(`role.${role}.short`) : role)
  return (
    <section class={styles.people}>
      <h3>{say('people.title')}</h3>
      <ul>
        {people.map(({ seat, roles, name, here }) => (
          <li key={seat} data-here={here}>
            <span class={styles.peopleRoles}>
              {roles.map((role) => (
                <span key={role}>
                  <RoleBadge role={role} /> {short(role)}
                </span>
              ))}
              {roles.length === 0 && say('join.watching')}
            </span>
            <strong>{name || say('people.nameless')}</strong>
            <span class={styles.peopleHere}>{say(here ? 'people.here' : 'people.away')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
