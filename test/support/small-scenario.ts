import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { compileScenario, type TextFile } from '../../src/scenario/compile'
import type { Problem, ProblemCode } from '../../src/scenario/problem'

/** A valid scenario of three rows, small enough to be read at once. */
export const SMALL = fileURLToPath(new URL('./small-scenario/', import.meta.url))

const read = (folder: string, ending: string): TextFile[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))

export const smallFiles = (): TextFile[] => read(SMALL, '.yaml')

export const smallTexts = () => {
  const of = (language: string) =>
    read(join(SMALL, 'locales', language), '.json').map(({ path, text }) => ({
      file: `${language}/${path}`,
      text,
    }))
  return { fr: of('fr'), en: of('en') }
}

/** One change to one file: the text to find, which stands there once, and what takes its place. */
export type Edit = readonly [file: string, find: string, put: string]

/** The small scenario with some changes; refuses to change what does not stand there exactly once. */
export const smallWith = (...edits: Edit[]): TextFile[] =>
  edits.reduce((files, [name, find, put]) => {
    const file = files.find(({ path }) => path === name)
    const found = (file?.text.split(find).length ?? 0) - 1
    if (found !== 1) throw new Error(`${name} holds ${found} times: ${find}`)
    return files.map((one) =>
      one.path === name ? { path: name, text: one.text.replace(find, () => put) } : one,
    )
  }, smallFiles())

/** The line, from 1, on which a text stands for the first time. */
export const lineOf = (files: readonly TextFile[], name: string, find: string): number => {
  const lines = files.find(({ path }) => path === name)?.text.split('\n') ?? []
  const index = lines.findIndex((line) => line.includes(find))
  if (index < 0) throw new Error(`${name} does not hold: ${find}`)
  return index + 1
}

export const problemsOf = (files: readonly TextFile[]): readonly Problem[] =>
  compileScenario(files).problems

/** Expects one problem of this code, on the line where `where` stands in the file, and returns it. */
export const expectProblem = (
  files: readonly TextFile[],
  code: ProblemCode,
  name: string,
  where: string,
): Problem => {
  const problems = problemsOf(files)
  const line = lineOf(files, name, where)
  const found = problems.find((one) => one.code === code && one.file === name && one.line === line)
  const seen = problems.map((one) => `${one.file}:${one.line}:${one.column} ${one.code}`)
  expect(found, `${code} at ${name}:${line}, among ${seen.join(' | ') || 'nothing'}`).toBeDefined()
  return found as Problem
}
