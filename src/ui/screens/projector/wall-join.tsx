import { QrCode } from '../../components/qr-code'
import type { WallProps } from './projector-model'
import styles from './projector-screen.module.css'

/** Before it begins: where to go, and the code of each team. */
export function WallJoin({ model, board, say }: WallProps) {
  const { address } = board
  return (
    <div class={styles.join}>
      {address && (
        <section class={styles.way} aria-labelledby="wall-join">
          <QrCode of={new URL('#j=', address).href} label={say('projector.qr')} />
          <div>
            <h2 id="wall-join">{say('projector.join')}</h2>
            <p class={styles.address}>{address}</p>
            <p>{say(board.locked ? 'projector.locked' : 'projector.then-code')}</p>
          </div>
        </section>
      )}
      <ul class={styles.codes}>
        {board.teams.map(({ team, name, code }) => {
          const line = model.lines[team]
          return (
            <li key={team} data-team={team}>
              <strong>{name}</strong>
              <span class={styles.code}>{code}</span>
              <span class={styles.people}>
                {say('projector.seats', { count: line?.seats ?? 0 })}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
