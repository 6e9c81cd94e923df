import type * as z from 'zod/mini'

/**
 * The first field of a value that is not as its schema wants it, as a path such as `options.stimuli`; null when all
 * are. A command is one thing to who reads the message: nothing deeper than one of its fields is named.
 */
export function wrongField(schema: z.ZodMiniType, value: unknown, depth = 1): string | null {
  const issue = schema.safeParse(value).error?.issues[0]
  if (!issue) return null
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path
  return path.slice(0, depth).join('.')
}
