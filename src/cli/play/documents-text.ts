import { roleName } from '../../i18n/event-wording'
import type { Voice } from '../voice'
import { documentsOf, type Table } from './table'

type TableDocument = ReturnType<typeof documentsOf>[number]

/** The documents that somebody at the table may read, with their numbers. */
export const documentList = (table: Table): string => {
  const { voice } = table
  const lines = documentsOf(table).map((one, index) => `  d ${index + 1}  ${titleOf(one, voice)}`)
  return lines.length > 0 ? lines.join('\n') : voice.ui('documents.none')
}

/** One document in full; null when there is no such number. */
export const documentText = (table: Table, number: number): string | null => {
  const { voice } = table
  const found = documentsOf(table)[number - 1]
  if (!found) return null
  const { id, variant } = found
  return [
    `--- d ${number}  ${titleOf(found, voice)}`,
    voice.text(`evidence.${id}.from`),
    voice.text(variant ? `evidence.${id}.body.${variant}` : `evidence.${id}.body`),
    '---',
  ].join('\n')
}

const titleOf = ({ id, sheet, readers }: TableDocument, voice: Voice): string => {
  const names = voice.format.list(readers.map((role) => roleName(voice, role)))
  const alone = sheet ? `, ${voice.ui('documents.alone')}` : ''
  return `${voice.text(`evidence.${id}.title`)} (${names}${alone})`
}
