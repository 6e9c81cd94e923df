import type { IconName } from '../../components/icon'

const ICONS: Record<string, IconName> = {
  mail: 'mail',
  alert: 'siren',
  ticket: 'ticket',
  note: 'notebook-pen',
  log: 'square-terminal',
  report: 'clipboard-list',
  press: 'newspaper',
  sms: 'smartphone',
  form: 'file-text',
  contract: 'scroll-text',
}

export type DocumentKind =
  | 'mail'
  | 'alert'
  | 'ticket'
  | 'note'
  | 'log'
  | 'report'
  | 'press'
  | 'sms'
  | 'form'
  | 'contract'

/** The picture of a kind of document. */
export const documentIcon = (kind: string): IconName => ICONS[kind] ?? 'file-text'
