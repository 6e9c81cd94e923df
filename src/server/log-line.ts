import type { ServeNotice } from './serve'

type Level = 'info' | 'warn' | 'error'

/**
 * A notice as one line of JSON, for what gathers logs: `at` (ISO 8601), `level`, `event`, and what the event has. It
 * holds ids and figures, never a name, a token, a text that somebody wrote or an address of a person.
 */
export function logLine(notice: ServeNotice, at: Date): string {
  const [level, facts] = factsOf(notice)
  return JSON.stringify({ at: at.toISOString(), level, event: notice.type, ...facts })
}

function factsOf(notice: ServeNotice): [Level, Readonly<Record<string, unknown>>] {
  switch (notice.type) {
    case 'log.cut': {
      const { exercise, bytes, aside } = notice
      return ['warn', { exercise, bytes, aside }]
    }
    case 'log.unreadable':
    case 'log.poisoned': {
      const { exercise, error } = notice
      return ['error', { exercise, reason: error.reason }]
    }
    case 'room.changed': {
      const { low, free } = notice.room
      return [low ? 'warn' : 'info', { low, free }]
    }
    case 'folder.lost':
      return ['error', { reason: notice.error.reason }]
    case 'journal.reached':
      return [notice.reached ? 'info' : 'error', { reached: notice.reached }]
    case 'addresses':
      return ['info', { addresses: notice.addresses }]
    case 'exercise.opened': {
      const { exercise, teams, rules } = notice
      return ['info', { exercise, teams, rules }]
    }
    case 'listening':
      return ['info', { url: notice.url, build: notice.build, rules: notice.rules }]
    case 'draining':
      return ['info', { streams: notice.streams }]
    case 'closed':
      return ['info', {}]
    case 'unexpected':
      return ['error', faultOf(notice.error)]
  }
}

/** Where it happened, not what it says: a message may quote what somebody wrote. */
function faultOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error }
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const code = 'code' in error ? { code: error.code } : {}
  return { error: error.name, ...code, stack: stack.map((line) => line.trim()) }
}
