import type { Until } from '../../protocol/terms'
import type { Table } from './table'

/** In the order of their numbers. */
export const UNTIL = ['answer', 'mine', 'loss', 'alarm'] as const satisfies readonly Until[]

/** How far time may run, numbered; the one that holds now is marked. */
export const untilText = ({ i18n, until }: Pick<Table, 'i18n' | 'until'>): string =>
  [
    i18n.cli('until.title'),
    ...UNTIL.map(
      (one, index) => `${one === until ? '>' : ' '} ${index + 1}. ${i18n.ui(`run.until.${one}`)}`,
    ),
  ].join('\n')

/** Null when the line is none of their numbers. */
export const readUntil = (line: string): Until | null =>
  /^\d+$/.test(line.trim()) ? (UNTIL[Number(line) - 1] ?? null) : null
