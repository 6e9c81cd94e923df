import type { LinesMessage } from '../protocol/facilitator-messages'

/** The lines that a message tells of, after it. The first message of a team tells all of its line. */
export function linesAfter<Line extends object>(
  before: Readonly<Record<string, Line>>,
  { set }: Pick<LinesMessage<Line>, 'set'>,
): Record<string, Line> {
  return Object.fromEntries(
    Object.entries(set).map(([team, part]) => [team, { ...before[team], ...part } as Line]),
  )
}
