import type { Sound } from '../../audio/sound'
import type { Preferences } from '../../ui/preferences'
import type { Cue } from '../../view/cue'

type Loudness = Pick<Preferences, 'volume' | 'muted'>

/** The sounds of the game that is played. */
export interface GameSound {
  play(cues: readonly Cue[]): void
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

  const load = async (): Promise<void> => {
    loading = true
    const { createSound } = await import('../../audio/sound')
    if (end.signal.aborted) return
    sound = createSound({ volume: 0, muted: true })
    sound.unlock()
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

  const { signal } = end
  for (const gesture of ['pointerdown', 'keydown']) {
    window.addEventListener(gesture, touch, { once: true, signal })
  }
  document.addEventListener('visibilitychange', adjust, { signal })
  adjust()

  return {
    play(cues) {
      if (!sound && cues.length > 0) adjust()
      for (const cue of cues) sound?.play(cue)
    },
    set(next) {
      wanted = next
      adjust()
    },
    close() {
      end.abort()
      sound?.destroy()
      sound = null
    },
  }
}
