import type { PromptView } from '../view/prompt-view'
import type { RoleView } from '../view/view'
import type { I18n } from './texts'

type Seen = Pick<RoleView, 'rests' | 'day' | 'minuteOfDay' | 'minute'>

/** How a rest is asked about. */
export function restQuestion({ ui }: I18n, { rests }: Seen, { row, options }: PromptView): string {
  if (isByDay(options)) return ui('rest.ask-day')
  const kind = rests.find(({ after }) => after === row)?.kind ?? 'break'
  return ui(`rest.ask-${kind}`)
}

/** What is good to know before it is answered. */
export function restHints({ ui, format }: I18n, view: Seen, prompt: PromptView): string[] {
  const time = (minute: number) => format.clock((view.minuteOfDay + minute - view.minute) % 1440)
  return [
    ui(isByDay(prompt.options) ? 'rest.hint-day' : 'rest.hint'),
    ...(prompt.copies
      ? [ui('rest.copies', { from: time(prompt.copies[0]), to: time(prompt.copies[1]) })]
      : []),
  ]
}

const isByDay = (options: PromptView['options']): boolean => options.some(({ id }) => id === 'on')
