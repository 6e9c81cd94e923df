import type { CountdownView } from '../../protocol/seat-view'
import type { CountdownModel } from '../../ui/countdown-model'

/** Tells, of what a seat was told of the countdown, when on this device's clock it is used up. */
export function countdownReader(
  now: () => number = () => performance.now(),
): (view: CountdownView | null) => CountdownModel | null {
  let told: CountdownView | null = null
  let model: CountdownModel | null = null
  return (view) => {
    if (view === told) return model
    told = view
    model = view && timed(view, now())
    return model
  }
}

const timed = ({ runs, ...rest }: CountdownView, now: number): CountdownModel => ({
  ...rest,
  until: runs ? now + rest.left : null,
})
