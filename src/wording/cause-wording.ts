import type { I18n } from '../i18n/texts'
import type { TaskKind } from '../protocol/terms'
import type { RowView } from '../view/view'
import { numberedRow } from './row-wording'

/** What moved a gauge or cost time, from the slot that the rules name. */
export function causeName(i18n: I18n, cause: string): string {
  const { ui, text, hasText, quote } = i18n
  if (cause === 'silence') return ui('cause.silence')
  for (const kind of ['stimulus', 'initiative', 'reply'] as const) {
    const key = `${kind}.${cause}.title`
    if (hasText(key)) return ui(`cause.${kind}`, { title: quote(text(key)) })
  }
  if (hasText(`decision.${cause}.prompt`)) return ui('cause.decision')
  if (hasText(`lever.${cause}.prompt`)) return ui('cause.lever')
  return ui(cause === 'verification' ? 'cause.verification' : 'cause.phase')
}

/** What somebody works on. */
export function taskName(
  i18n: I18n,
  rows: readonly RowView[],
  kind: TaskKind,
  task: string,
): string {
  const { ui, text } = i18n
  const [phase, session, , , slot = ''] = task.split('/')
  switch (kind) {
    case 'decision':
      return numberedRow(i18n, rows, `${phase}/${session}`)
    case 'response':
      return ui('task.response', { title: i18n.quote(text(`stimulus.${slot}.title`)) })
    case 'initiative':
      return ui('task.initiative', { title: text(`initiative.${task}.title`) })
    case 'lever':
      return ui('task.lever')
    case 'delay':
      return ui('task.delay', { cause: causeName(i18n, task) })
    case 'rework':
      return ui('task.rework')
    case 'retry':
      return ui('task.retry')
  }
}

/** What Direction signs: an overlap, a shorter rest or a spending. */
export function signedName(i18n: I18n, rows: readonly RowView[], about: string): string {
  if (about === 'rest-short' || about === 'rest-none') return i18n.ui(`countersign.${about}`)
  if (rows.some(({ key }) => key === about)) {
    return i18n.ui('countersign.overlap', { row: numberedRow(i18n, rows, about) })
  }
  return i18n.ui('countersign.spending')
}
