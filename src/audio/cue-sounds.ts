import type sprite from '../../assets/sound/effects.json'
import type { Cue } from '../view/cue'
import type { StimulusView } from '../view/view'

export type Effect = keyof typeof sprite

type Channel = StimulusView['channel']

/** What each cue sounds like; all of them are also seen. A stimulus sounds like the way it comes. */
export const CUE_SOUNDS: Record<Exclude<Cue['type'], 'stimulus'>, Effect> = {
  alarm: 'alarm',
  card: 'card',
  end: 'end',
  gain: 'chime',
  loss: 'thump',
  lost: 'outage',
  message: 'message',
  money: 'coins',
  open: 'keyboard',
  outage: 'outage',
  relief: 'relief',
  rest: 'cup',
  reveal: 'reveal',
  stamp: 'stamp',
}

export const CHANNEL_SOUNDS: Record<Channel, Effect> = {
  alert: 'alert',
  chat: 'message',
  mail: 'mail',
  phone: 'phone',
  press: 'press',
  sms: 'message',
  visit: 'knock',
}

/** What a cue sounds like; a stimulus of which nobody here knows how it comes is a call. */
export const effectOf = ({ type, about }: Cue, stimuli: readonly StimulusView[]): Effect =>
  type === 'stimulus'
    ? CHANNEL_SOUNDS[stimuli.find(({ id }) => id === about)?.channel ?? 'phone']
    : CUE_SOUNDS[type]
