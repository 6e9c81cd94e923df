import { hasSessions, numberedRow } from '../../../i18n/row-wording'
import buttonStyles from '../../components/button.module.css'
import { Icon } from '../../components/icon'
import { useI18n } from '../../components/use-i18n'
import { tableView } from '../play/play-state'
import { momentOf } from './command-text'
import {
  type RecordActions,
  type RecordsModel,
  type ReplayModel,
  SPEEDS,
  type Speed,
} from './record-model'
import styles from './transport-bar.module.css'

interface TransportBarProps {
  say: RecordsModel['say']
  replay: ReplayModel
  move: RecordActions['replay']
}

/** The timeline under the table: its phases, where it stands, forwards and back, and a new game from here. */
export function TransportBar({ say, replay, move }: TransportBarProps) {
  const i18n = useI18n()
  const { at, of, playing, speed, play, minutes } = replay
  const view = tableView(play)
  const moment = momentOf({ i18n, view }, minutes[at]!)
  const ended = view.mode === 'debrief'
  return (
    <footer class={styles.transport}>
      <div class={styles.film}>
        <PhaseStrip replay={replay} />
        <input
          type="range"
          class={styles.filmRange}
          data-part="film-range"
          min={0}
          max={of}
          step={1}
          value={at}
          aria-label={say('replay.film')}
          aria-valuetext={say('replay.value', { at, of, moment })}
          data-testid="film"
          onInput={(event) => move({ to: event.currentTarget.valueAsNumber })}
        />
      </div>
      <div class={styles.row}>
        <fieldset class={styles.buttons}>
          <legend class="sr-only">{say('replay.controls')}</legend>
          <StepButton
            label={say('replay.phase-back')}
            disabled={at === 0}
            double
            name="chevron-left"
            onClick={() => move({ by: 'phase', count: -1 })}
          />
          <StepButton
            label={say('replay.back-one')}
            disabled={at === 0}
            name="chevron-left"
            onClick={() => move({ by: 'step', count: -1 })}
          />
          <button
            type="button"
            class={`${buttonStyles.main} ${styles.play}`}
            data-testid="play-film"
            onClick={() => move({ playing: !playing })}
          >
            <Icon name={playing ? 'pause' : 'play'} />{' '}
            {say(playing ? 'replay.pause' : 'replay.play')}
          </button>
          <StepButton
            label={say('replay.forward-one')}
            disabled={at === of}
            name="chevron-right"
            onClick={() => move({ by: 'step', count: 1 })}
          />
          <StepButton
            label={say('replay.phase-forward')}
            disabled={at === of}
            double
            name="chevron-right"
            onClick={() => move({ by: 'phase', count: 1 })}
          />
        </fieldset>
        <label class={styles.speed} data-part="transport-speed">
          <span>{say('replay.speed')}</span>
          <select
            value={String(speed)}
            onChange={(event) => move({ speed: Number(event.currentTarget.value) as Speed })}
          >
            {SPEEDS.map((one) => (
              <option key={one} value={String(one)}>
                ×{one}
              </option>
            ))}
          </select>
        </label>
        <p class={styles.place} data-testid="place">
          <strong>{say('replay.place', { at, of })}</strong> <span>{moment}</span>
        </p>
        <p class={`${styles.keys} hint`}>{say('replay.keys')}</p>
        <button
          type="button"
          class={`${buttonStyles.plain} ${styles.fork}`}
          data-testid="fork"
          disabled={ended}
          title={ended ? say('fork.ended') : undefined}
          onClick={() => move({ seating: true })}
        >
          <Icon name="split" /> {say('fork.button')}
        </button>
      </div>
    </footer>
  )
}

interface StepButtonProps {
  label: string
  disabled: boolean
  name: 'chevron-left' | 'chevron-right'
  double?: boolean
  onClick: () => void
}

function StepButton({ label, disabled, name, double = false, onClick }: StepButtonProps) {
  return (
    <button
      type="button"
      class={`${buttonStyles.icon} ${styles.step}`}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={name} />
      {double && <Icon name={name} />}
    </button>
  )
}

/** Where on the timeline each phase begins; the range under it says the same in words. */
function PhaseStrip({ replay }: { replay: ReplayModel }) {
  const i18n = useI18n()
  const { of, openings, at, play } = replay
  const { rows } = tableView(play)
  return (
    <ol class={styles.filmPhases} aria-hidden="true">
      {openings.map(({ after, row }, index) => {
        const until = openings[index + 1]?.after ?? of
        const found = rows.find(({ key }) => key === row)
        if (!found) return null
        return (
          <li
            key={after}
            title={numberedRow(i18n, rows, row)}
            data-current={at >= after && at < until}
            data-day={found.day}
            style={{ left: `${(after * 100) / of}%`, width: `${((until - after) * 100) / of}%` }}
          >
            {found.number}
            {hasSessions(rows, found) && <small>/{found.session}</small>}
          </li>
        )
      })}
    </ol>
  )
}
