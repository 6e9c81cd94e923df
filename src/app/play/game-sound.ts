import { effectOf } from '../../audio/cue-sounds'
import type { Sound } from '../../audio/sound'
import { isDead } from '../../scenario/roles'
import type { CountdownModel } from '../../ui/countdown-model'
import type { Preferences } from '../../ui/preferences'
import type { Cue } from '../../view/cue'
import type { RoleView } from '../../view/view'

/** Seconds before its end from which on a countdown is heard. */
const LAST_SECONDS = 10

type Loudness = Pick<Preferences, 'volume' | 'muted'>

/** The sounds of the game that is played. */
export interface GameSound {
  /** What has just happened, to who sees the table so. */
  play(view: RoleView, cues: readonly Cue[]): void
  /** The last seconds of a countdown are heard, one by one. */
  count(countdown: CountdownModel | null): void
  set(loudness: Loudness): void
  close(): void
}

/** Nothing is loaded while it is muted or before the first click or key; a hidden page is silent. */
export function openGameSound(loudness: Loudness): GameSound {
  const end = new AbortController()
  let wanted = loudness
  let touched = navigator.userActivation?.hasBeenActive ?? false
  let sound: Sound | null = null
  let loading = false
  let strain = 0
  let counted: CountdownModel | null = null
  let beats: ReturnType<typeof setTimeout>[] = []

  const load = async (): Promise<void> => {
    loading = true
    const { createSound } = await import('../../audio/sound')
    if (end.signal.aborted) return
    sound = createSound({ volume: 0, muted: true })
    sound.unlock()
    sound.strain(strain)
    adjust()
  }
  const adjust = (): void => {
    const muted = wanted.muted || wanted.volume === 0 || document.hidden
    sound?.setVolume(wanted.volume / 100)
    sound?.setMuted(muted)
    // Without its file the game is silent, which is no error: every sound is also seen.
    // What could not be fetched is tried again with the next thing to be heard.
    if (!muted && touched && !loading && !sound) {
      load()
        .catch(() => undefined)
        .finally(() => {
          loading = false
        })
    }
  }
  const touch = (): void => {
    touched = true
    adjust()
  }

  const hush = (): void => {
    for (const beat of beats) clearTimeout(beat)
    beats = []
  }

  const { signal } = end
  for (const gesture of ['pointerdown', 'keydown']) {
    window.addEventListener(gesture, touch, { once: true, signal })
  }
  document.addEventListener('visibilitychange', adjust, { signal })
  adjust()

  return {
    play({ services, stimuli }, cues) {
      if (!sound && cues.length > 0) adjust()
      strain = services.filter(({ status }) => isDead(status)).length / Math.max(1, services.length)
      sound?.strain(strain)
      for (const cue of cues) sound?.play(effectOf(cue, stimuli))
    },
    count(countdown) {
      if (countdown === counted) return
      counted = countdown
      hush()
      if (!countdown || countdown.until === null) return
      const left = countdown.until - performance.now()
      beats = Array.from({ length: LAST_SECONDS }, (_, second) => left - (second + 1) * 1000)
        .filter((wait) => wait >= 0)
        .map((wait) => setTimeout(() => sound?.play('beat'), wait))
    },
    set(next) {
      wanted = next
      adjust()
    },
    close() {
      end.abort()
      hush()
      sound?.destroy()
      sound = null
    },
  }
}
