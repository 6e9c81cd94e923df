import type { QuarantinedSave } from './game-library'

/**
 * A save that could not be resumed as text to download: laid out like a record and
 * with what is wrong. It has no end, so that nobody takes it for a whole record.
 */
export function recoveryText({ game, at, problem, header, commands }: QuarantinedSave): string {
  const rows = commands.map((row) => (isObject(row) ? row : { envelope: row }))
  const recovery = {
    ...(isObject(header) ? header : { header }),
    problem,
    game,
    setAside: new Date(at).toISOString(),
    commands: rows.map(({ envelope }) => envelope),
    checks: rows.map(({ check }) => check),
  }
  return JSON.stringify(recovery, spelledOut, 2)
}

/** All saves that were set aside, in one text. */
export const recoveryTexts = (saves: readonly QuarantinedSave[]): string =>
  `[${saves.map(recoveryText).join(',\n')}]\n`

/** What JSON does not know must not keep the rest from being saved. */
const spelledOut = (_key: string, value: unknown): unknown =>
  value === undefined ? null : typeof value === 'bigint' ? String(value) : value

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
