import { useEffect, useRef } from 'preact/hooks'
import type { Formats } from '../../../i18n/formats'
import type { Event } from '../../../protocol/terms'
import { useI18n } from '../../components/use-i18n'
import type { PlayModel } from '../../game-model'
import styles from './bar-gauges.module.css'

/** Something won or lost on its way: from the role by whom it came to the gauge that it moves. */
export interface Chip {
  /** '' where nobody can be named. */
  readonly role: string
  /** A gauge, or `money`. */
  readonly gauge: string
  readonly words: string
  readonly loss: boolean
}

/** Milliseconds of a flight, and from one start to the next. */
const FLIGHT = 900
const APART = 140
/** More at once would be a swarm. */
const MOST = 4

/** What lines of the main courante have won and lost: what one role did to one gauge is one chip. */
export function chipsOf(
  events: readonly Event[],
  format: Pick<Formats, 'signed' | 'euros'>,
): Chip[] {
  const sums = new Map<string, { role: string; gauge: string; by: number }>()
  for (const event of events) {
    if (event.type !== 'gauge.moved' && event.type !== 'budget.spent') continue
    const gauge = event.type === 'gauge.moved' ? event.gauge : 'money'
    const by = event.type === 'gauge.moved' ? event.by : -event.euros
    const role = event.cause.role ?? ''
    const name = `${role} ${gauge}`
    const sum = sums.get(name) ?? { role, gauge, by: 0 }
    sums.set(name, { ...sum, by: sum.by + by })
  }
  return [...sums.values()]
    .filter(({ by }) => by !== 0)
    .sort((a, b) => a.by - b.by)
    .slice(0, MOST)
    .map(({ role, gauge, by }) => ({
      role,
      gauge,
      words: gauge === 'money' ? `−${format.euros(-by)}` : format.signed(by),
      loss: by < 0,
    }))
}

/** Lets a chip fly for each gain and loss that has just come to be shown; nothing flies where nothing should move. */
export function useFlyingChips({ journal, game }: PlayModel): void {
  const { format } = useI18n()
  const told = useRef({ game, length: journal.length })
  useEffect(() => {
    const { length } = told.current
    const same = told.current.game === game && journal.length > length
    told.current = { game, length: journal.length }
    if (!same || document.documentElement.dataset.still === 'true') return
    for (const [index, chip] of chipsOf(journal.slice(length), format).entries()) fly(chip, index)
  }, [journal.length, game])
}

function fly({ role, gauge, words, loss }: Chip, index: number): void {
  const to = boxOf(`[data-part=gauge][data-about="${CSS.escape(gauge)}"]`)
  const named = CSS.escape(role)
  const from =
    (role &&
      (boxOf(`[data-part=spot][data-kind=role][data-id="${named}"]`) ??
        boxOf(`:is([data-role-tab="${named}"], [data-role-face="${named}"])`))) ||
    boxOf('[data-part=panel]')
  if (!from || !to) return
  const chip = document.createElement('span')
  chip.className = styles.chip!
  chip.dataset.loss = String(loss)
  chip.dataset.part = 'flying-chip'
  chip.ariaHidden = 'true'
  chip.textContent = words
  document.querySelector('[data-part=window]')?.append(chip)
  const at = ({ x, y }: Point, scale: number): string =>
    `translate(${x}px, ${y}px) translate(-50%, -50%) scale(${scale})`
  const flight = chip.animate(
    [
      { transform: at(from, 0.6), opacity: 0 },
      { transform: at(from, 1.25), opacity: 1, offset: 0.22 },
      { transform: at(to, 1), opacity: 1, offset: 0.9 },
      { transform: at(to, 0.7), opacity: 0 },
    ],
    { duration: FLIGHT, delay: index * APART, easing: 'ease-in-out', fill: 'both' },
  )
  flight.onfinish = () => chip.remove()
  flight.oncancel = () => chip.remove()
}

interface Point {
  readonly x: number
  readonly y: number
}

/** The middle of something that is seen. */
function boxOf(selector: string): Point | null {
  const box = document.querySelector(selector)?.getBoundingClientRect()
  return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
}
