import type { I18n } from '../../i18n/texts'
import type { Notice, NoticeActions } from '../model'
import buttonStyles from './button.module.css'
import { Icon } from './icon'
import { NoticeLine } from './notice-line'
import { useI18n } from './use-i18n'

interface NoticeBarProps {
  notice: Notice | null
  actions: NoticeActions
}

/** One sentence about what did not go through, and what can be done. */
export function NoticeBar({ notice, actions }: NoticeBarProps) {
  const i18n = useI18n()
  const { ui } = i18n
  const kept = notice?.kind === 'record' && notice.recovery
  return (
    <NoticeLine
      kind={notice?.kind ?? null}
      icon={notice?.kind === 'table' ? 'info' : 'triangle-alert'}
      text={notice && [noticeText(i18n, notice), ...(kept ? [ui('record.kept')] : [])].join(' ')}
      onDismiss={actions.dismissNotice}
    >
      {(notice?.kind === 'trouble' || kept) && (
        <button type="button" class={buttonStyles.plain} onClick={actions.downloadRecord}>
          <Icon name="download" /> {ui('record.download')}
        </button>
      )}
      {notice?.kind === 'trouble' && notice.trouble !== 'conflict' && (
        <button type="button" class={buttonStyles.plain} onClick={actions.keepUp}>
          <Icon name="refresh-cw" /> {ui('trouble.retry')}
        </button>
      )}
      {notice?.kind === 'trouble' && notice.trouble === 'conflict' && (
        <button type="button" class={buttonStyles.plain} onClick={actions.takeOver}>
          <Icon name="play" /> {ui('trouble.take-over')}
        </button>
      )}
      {(notice?.kind === 'replaced' || (notice?.kind === 'failure' && notice.part)) && (
        <button type="button" class={buttonStyles.plain} onClick={actions.reload}>
          <Icon name="refresh-cw" /> {ui('notice.reload')}
        </button>
      )}
      {notice?.kind === 'table' && notice.trouble !== 'no-webgl' && (
        <button type="button" class={buttonStyles.plain} onClick={actions.retryBoard}>
          <Icon name="refresh-cw" /> {ui('table.retry')}
        </button>
      )}
    </NoticeLine>
  )
}

function noticeText({ ui, format }: I18n, notice: Notice): string {
  switch (notice.kind) {
    case 'refusal':
      return ui(`refusal.${notice.refusal.code}`, { detail: notice.refusal.detail })
    case 'trouble':
      return ui(`trouble.${notice.trouble}`)
    case 'record': {
      const { code, field, detail } = notice.problem
      return ui(`record.${code}`, { field, detail })
    }
    case 'deployer': {
      const { code, field } = notice
      return `${ui(`deployer.${code}`, { field })} ${ui('deployer.unused')}`
    }
    case 'link':
      return ui('link.malformed', { fields: format.list(notice.fields) })
    case 'record-link':
      return ui(`record-link.${notice.code}`)
    case 'elsewhere':
      return ui('stored.elsewhere')
    case 'file':
      return ui('record.unreadable')
    case 'table':
      return `${ui(`table.${notice.trouble}`)} ${ui('table.plain')}`
    case 'replaced':
      return ui('update.replaced')
    case 'outdated':
      return ui('scenario.outdated', { id: notice.scenario })
    case 'failure':
      return notice.part ? ui('failure.part') : ui('failure.text', { detail: notice.detail })
  }
}
