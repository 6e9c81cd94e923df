import { z } from 'zod'
import { hint, nearest } from './nearest'
import { LISTED, type Problem, type ProblemCode, problem } from './problem'
import { scenarioFile } from './schema/file'
import { id, rowKey } from './schema/primitive'
import type { Path, Source } from './source'

type Issue = z.core.$ZodIssue

const NOT_A: Readonly<Record<string, ProblemCode>> = {
  array: 'not-a-list',
  tuple: 'not-a-list',
  object: 'not-a-map',
  record: 'not-a-map',
  string: 'not-a-text',
  int: 'not-an-integer',
  number: 'not-a-number',
  boolean: 'not-a-true-false',
}

const FOREIGN = 100
const UNKNOWN = 3
const MISSING = 2

/**
 * Turns what zod found into problems with a precise place: at the field, not at the union around it. After so many of one
 * file the others are only counted.
 */
export const schemaProblems = (issues: readonly Issue[], source: Source): Problem[] => {
  const first = issues.slice(0, LISTED).map(withFewKeys)
  const problems = withoutSlips(settle(first, [], source), source).flatMap((issue) =>
    describe(issue, source),
  )
  const told = problems.slice(0, LISTED)
  const count = sizeOf(issues) - sizeOf(first) + problems.length - told.length
  return count > 0 ? [...told, problem('more', told.at(-1) ?? source.placeOf([]), { count })] : told
}

const withFewKeys = (issue: Issue): Issue =>
  issue.code === 'unrecognized_keys' ? { ...issue, keys: issue.keys.slice(0, LISTED) } : issue

/** Every unknown key is a problem of its own. */
const sizeOf = (issues: readonly Issue[]): number =>
  issues.reduce(
    (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1),
    0,
  )

/** A key that is only misspelt is told once, as unknown, and not once more as missing. */
const withoutSlips = (issues: readonly Issue[], source: Source): Issue[] => {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ key, at: String(issue.path) }))
      : [],
  )
  return issues.filter((issue) => {
    const key = String(issue.path.at(-1))
    const missing = issue.path.length > 0 && valueAt(source.value, issue.path) === undefined
    const at = String(issue.path.slice(0, -1))
    return !(missing && unknown.some((slip) => slip.at === at && nearest(slip.key, [key]) === key))
  })
}

/** Replaces each failed union by the issues of the branch that the author most probably meant. */
const settle = (issues: readonly Issue[], base: Path, source: Source): Issue[] =>
  issues.flatMap((issue): Issue[] => {
    const path = [...base, ...issue.path]
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) {
      return [{ ...issue, path }]
    }
    if (valueAt(source.value, path) === undefined) {
      return [{ code: 'invalid_type', expected: 'nonoptional', path, message: '' }]
    }
    const common = commonValues(issue.errors)
    if (common) {
      return [{ ...common, path: [...path, ...common.path] }]
    }
    const best = issue.errors
      .map((branch) => ({ branch, cost: costOf(branch, path, source) }))
      .reduce((least, next) => (next.cost < least.cost ? next : least))
    return settle(listAllowed(best.branch, issue.errors), path, source)
  })

/** Where a word or a list would do, both are told. */
const listAllowed = (best: readonly Issue[], branches: readonly Issue[][]): readonly Issue[] => {
  const list = branches.some(
    ([issue]) =>
      issue?.code === 'invalid_type' && issue.expected === 'array' && issue.path.length === 0,
  )
  return best.map((issue) =>
    list && issue.code === 'invalid_value' && issue.path.length === 0
      ? { ...issue, values: [...issue.values, '[…]'] }
      : issue,
  )
}

/** When every branch fails on one word (a literal or a discriminator), all the words that would do. */
const commonValues = (
  branches: readonly Issue[][],
): Extract<Issue, { code: 'invalid_value' }> | null => {
  const words = branches.map(wordIssue)
  const first = words[0]
  if (!first || words.some((word) => !word || String(word.path) !== String(first.path))) return null
  const values = words.flatMap((word) => word?.values ?? [])
  return { code: 'invalid_value', values, path: first.path, message: '' }
}

const wordIssue = (
  branch: readonly Issue[],
): { path: PropertyKey[]; values: z.core.util.Primitive[] } | null => {
  for (const issue of branch) {
    if (issue.path.length > 1) continue
    const tag = issue.path[0] === undefined || issue.path[0] === 'type' || issue.path[0] === 'kind'
    if (!tag) continue
    if (issue.code === 'invalid_value') return { path: issue.path, values: issue.values }
    if (issue.code === 'invalid_union' && issue.errors.length === 0) {
      return { path: issue.path, values: optionsOf(issue) }
    }
    if (issue.code === 'invalid_union') {
      const inner = commonValues(issue.errors)
      if (inner && inner.path.length === 0) return { path: issue.path, values: inner.values }
    }
  }
  return null
}

const optionsOf = (issue: Issue): z.core.util.Primitive[] =>
  'options' in issue && Array.isArray(issue.options) ? issue.options : []

const costOf = (branch: readonly Issue[], base: Path, source: Source): number => {
  let cost = 0
  for (const issue of branch) {
    const path = [...base, ...issue.path]
    if (issue.path.length === 0 && issue.code === 'invalid_type') cost += FOREIGN
    else if (issue.path.length === 1 && wordIssue([issue])) cost += FOREIGN
    else if (issue.code === 'unrecognized_keys') cost += UNKNOWN * issue.keys.length
    else if (valueAt(source.value, path) === undefined) cost += MISSING
    else cost += 1
  }
  return cost + slip(branch, base, source)
}

/** Less than one: among branches as bad as each other, the one whose missing key looks like the unknown one. */
const slip = (branch: readonly Issue[], base: Path, source: Source): number => {
  const missing = branch.flatMap((issue) =>
    issue.path.length === 1 && valueAt(source.value, [...base, ...issue.path]) === undefined
      ? [String(issue.path[0])]
      : [],
  )
  const unknown = branch.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))
  return unknown.some((key) => nearest(key, missing) !== null) ? 0 : 0.5
}

const describe = (issue: Issue, source: Source): Problem[] => {
  const place = source.placeOf(issue.path)
  const value = valueAt(source.value, issue.path)
  const shown = show(value)
  const key = String(issue.path.at(-1) ?? '')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((unknown) => unknownKey(unknown, issue.path, source))
  }
  if (value === undefined && issue.path.length > 0) return [problem('missing-key', place, { key })]
  switch (issue.code) {
    case 'invalid_type':
      return [
        problem(NOT_A[issue.expected] ?? 'schema', place, { value: shown, detail: issue.message }),
      ]
    case 'invalid_value':
      return [
        problem('bad-value', place, { value: shown, allowed: issue.values.map(String).join(', ') }),
      ]
    case 'invalid_union':
      return [
        problem('bad-value', place, {
          value: shown,
          allowed: optionsOf(issue).map(String).join(', '),
        }),
      ]
    case 'too_small':
      return [sizeProblem(issue.origin, value, Number(issue.minimum), 'small', place)]
    case 'too_big':
      return [sizeProblem(issue.origin, value, Number(issue.maximum), 'big', place)]
    case 'invalid_format':
      return [problem(formatCode(issue.pattern), place, { value: shown })]
    default:
      return [problem('schema', place, { value: shown, detail: issue.message })]
  }
}

const unknownKey = (key: string, path: Path, source: Source): Problem => {
  const place = source.placeOfKey(path, key)
  const stimulus = path.length === 2 && path[0] === 'stimuli'
  if (stimulus && (key === 'when' || key === 'factors')) {
    return problem('exogenous-condition', place, { key })
  }
  return problem('unknown-key', place, {
    key,
    hint: hint(key, knownKeys()),
  })
}

let known: readonly string[] | null = null

/** Worked out when somebody first needs a hint. */
const knownKeys = (): readonly string[] => {
  known ??= [...new Set(keysOf(z.toJSONSchema(scenarioFile, { io: 'input' })))]
  return known
}

/** Every key that some object of the schema has: enough to guess what a slip of the pen meant. */
const keysOf = (schema: unknown): string[] => {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema ? Object.keys(schema.properties ?? {}) : []
  return [...own, ...Object.values(schema).flatMap(keysOf)]
}

const sizeProblem = (
  origin: string,
  value: unknown,
  limit: number,
  side: 'small' | 'big',
  place: Parameters<typeof problem>[1],
): Problem => {
  if (origin === 'array' && Array.isArray(value)) {
    return problem(side === 'small' ? 'too-few' : 'too-many', place, { count: value.length, limit })
  }
  if (origin === 'string') {
    return problem(side === 'small' ? 'too-short' : 'too-long', place, {
      count: String(value).length,
      limit,
    })
  }
  return problem(side === 'small' ? 'too-small' : 'too-big', place, { value: show(value), limit })
}

const formatCode = (pattern: string | undefined): ProblemCode => {
  if (pattern === patternOf(id)) return 'bad-id'
  if (pattern === patternOf(rowKey)) return 'bad-row-key'
  return 'bad-version'
}

const patternOf = (schema: z.ZodString): string | undefined => {
  const result = schema.safeParse('?')
  const issue = result.success ? undefined : result.error.issues[0]
  return issue?.code === 'invalid_format' ? issue.pattern : undefined
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  )

const show = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
