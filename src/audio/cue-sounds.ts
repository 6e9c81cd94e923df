import type sprite from '../../assets/sound/effects.json'
import type { Cue } from '../view/cue'

export type Effect = keyof typeof sprite

/** What each cue sounds like; all of them are also seen. */
export const CUE_SOUNDS: Record<Cue['type'], Effect> = {
  stimulus: 'phone',
  alarm: 'alarm',
  card: 'card',
  stamp: 'stamp',
  open: 'keyboard',
  relief: 'relief',
  message: 'message',
  rest: 'cup',
}
