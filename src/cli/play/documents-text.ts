import { roleName } from '../../i18n/event-wording'
import type { CliI18n } from '../cli-i18n'
import { documentsOf, type Table } from './table'

type TableDocument = ReturnType<typeof documentsOf>[number]

/** The documents that somebody at the table may read, with their numbers. */
export const documentList = (table: Table): string => {
  const { i18n } = table
  const lines = documentsOf(table).map((one, index) => `  d ${index + 1}  ${titleOf(one, i18n)}`)
  return lines.length > 0 ? lines.join('\n') : i18n.ui('documents.none')
}

/** One document in full; null when there is no such number. */
export const documentText = (table: Table, number: number): string | null => {
  const { i18n } = table
  const found = documentsOf(table)[number - 1]
  if (!found) return null
  const { id, variant } = found
  return [
    `--- d ${number}  ${titleOf(found, i18n)}`,
    i18n.text(`evidence.${id}.from`),
    i18n.text(variant ? `evidence.${id}.body.${variant}` : `evidence.${id}.body`),
    '---',
  ].join('\n')
}

const titleOf = ({ id, sheet, readers }: TableDocument, i18n: CliI18n): string => {
  const names = i18n.format.list(readers.map((role) => roleName(i18n, role)))
  const alone = sheet ? `, ${i18n.ui('documents.alone')}` : ''
  return `${i18n.text(`evidence.${id}.title`)} (${names}${alone})`
}
