import { answerText, promptText } from '../../../i18n/answer-wording'
import { roleName, roleNames } from '../../../i18n/event-wording'
import { numberedRow } from '../../../i18n/row-wording'
import type { I18n } from '../../../i18n/texts'
import type { RoleView } from '../../../view/view'
import { debexOf } from '../play/play-state'
import type { RecordsModel, ReplayStep } from './record-model'

interface EventLocale {
  readonly i18n: I18n
  readonly say: RecordsModel['say']
  readonly view: RoleView
}

/** Day and time of day of a minute since DEBEX. */
export function momentOf({ i18n, view }: Omit<EventLocale, 'say'>, minute: number): string {
  const now = debexOf(view) + minute
  const day = i18n.ui('time.day', { day: Math.floor(now / 1440) + 1 })
  return `${day}\u00a0${i18n.format.clock(now % 1440)}`
}

/** What somebody did at this step of a record, as one sentence; what was typed stays as it was typed. */
export function commandText(locale: EventLocale, step: ReplayStep): string {
  const { i18n, say, view } = locale
  const { command } = step
  const { text, ui } = i18n
  switch (command.type) {
    case 'role.assign':
      return say('command.role.assign', {
        role: roleName(i18n, command.role),
        holder: ui(`holder.${command.holder}`),
      })
    case 'phase.open':
    case 'phase.skip':
      return say(`command.${command.type}`, { row: numberedRow(i18n, view.rows, command.phase) })
    case 'prompt.answer':
      return answered(locale, step)
    case 'initiative.start':
      return say('command.initiative.start', {
        title: text(`initiative.${command.initiative}.title`),
      })
    case 'clock.advance':
      return say('command.clock.advance', { moment: momentOf(locale, view.minute) })
    case 'stimulus.fire':
    case 'stimulus.skip':
    case 'stimulus.shift':
      return say(`command.${command.type}`, { title: text(`stimulus.${command.stimulus}.title`) })
    case 'thread.surface':
      return say('command.thread.surface', { surfacing: text(`surfacing.${command.surfacing}`) })
    case 'message.send':
      return say('command.message.send', {
        roles: roleNames(i18n, command.to),
        from: command.from,
        message: command.text,
      })
    case 'document.hand':
      return say('command.document.hand', {
        roles: roleNames(i18n, command.to),
        title: text(`evidence.${command.document}.title`),
      })
    case 'note.add':
      return view.rows.some(({ key }) => key === command.about)
        ? say('command.note.add-row', {
            row: numberedRow(i18n, view.rows, command.about),
            note: command.text,
          })
        : say('command.note.add', { note: command.text })
    case 'deviation.flag':
      return say('command.deviation.flag', { reason: command.reason })
    case 'improvement.set':
      return say('command.improvement.set', { action: command.action })
    default:
      return say(`command.${command.type}`)
  }
}

/** The game's own questions are named by their kind; the scenario's by their words. */
function answered({ i18n, say }: EventLocale, { command, asked }: ReplayStep): string {
  if (command.type !== 'prompt.answer' || !asked) return say('command.prompt.answer')
  const answer = answerText(i18n, asked, command.answer)
  switch (asked.kind) {
    case 'rest':
    case 'countersign':
    case 'rework':
      return say(`command.answer.${asked.kind}`, { answer })
    default:
      return say('command.answer', { question: promptText(i18n, asked), answer })
  }
}
