import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { QrCode } from '../../components/qr-code'
import { useI18n } from '../../components/use-i18n'
import type { PartProps, Way } from './console-model'
import consoleScreenStyles from './console-screen.module.css'
import styles from './way-cards.module.css'

/** For the wall: codes to read aloud, and for cameras. One is as large as there is room, several are a sheet. */
export function WayCards({ console: shown, actions, say }: PartProps) {
  const { ui } = useI18n()
  const { ways } = shown
  const [first] = ways
  if (!first) return null
  const close = (
    <button type="button" class={buttonStyles.plain} onClick={actions.hideWays}>
      {ui('dialog.close')}
    </button>
  )
  if (ways.length > 1) {
    return (
      <section class={styles.sheet} aria-labelledby="ways" data-part="ways">
        <header>
          <h2 id="ways">{say('console.ways')}</h2>
          <OnlyHere way={first} say={say} />
          {close}
        </header>
        <ul>
          {ways.map((way) => (
            <li key={way.address}>
              <QrCode of={way.address} label={say('console.qr', { name: way.name })} />
              <strong>{way.name}</strong>
              {way.code && <span class={styles.letters}>{way.code}</span>}
            </li>
          ))}
        </ul>
      </section>
    )
  }
  const { name, address, code } = first
  return (
    <section
      class={`${consoleScreenStyles.pane} ${consoleScreenStyles.way}`}
      data-part="console-way"
      aria-label={say('console.way', { name })}
    >
      <QrCode of={address} label={say('console.qr', { name })} />
      <div>
        <h2>{say('console.way', { name })}</h2>
        {code && (
          <p class={consoleScreenStyles.code} data-part="console-code">
            {code}
          </p>
        )}
        <p class={consoleScreenStyles.address}>
          {say(code ? 'console.way-code' : 'console.way-seat')} <a href={address}>{address}</a>
        </p>
        <OnlyHere way={first} say={say} />
        {close}
      </div>
    </section>
  )
}

function OnlyHere({ way, say }: { way: Way } & Pick<PartProps, 'say'>) {
  if (!/^https?:\/\/(localhost|127\.)/.test(way.address)) return null
  return (
    <p class="warning">
      <Icon name="triangle-alert" /> {say('console.only-here')}
    </p>
  )
}
