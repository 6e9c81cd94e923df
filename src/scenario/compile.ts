import { canonicalize } from 'json-canonicalize'
import { sha256Hex } from '#sha256'
import { CHECKS } from './checks'
import { deepFreeze } from './freeze'
import { inOrder, type Problem, problem } from './problem'
import type { CompiledScenario } from './scenario'
import { draftOf, type Part, type ScenarioDraft } from './scenario-draft'
import { scenarioFile } from './schema/file'
import { schemaProblems } from './schema-problems'
import { type Locate, originsOf, readSource } from './source'

/** A text file of a scenario folder; the path is what problems name. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

export type Compiled =
  | {
      readonly scenario: CompiledScenario
      readonly draft: ScenarioDraft
      readonly at: Locate
      readonly problems: readonly []
    }
  | {
      readonly scenario: null
      /** What could be read, so that texts can be checked too; null when a file does not fit the schema. */
      readonly draft: ScenarioDraft | null
      readonly at: Locate
      readonly problems: readonly Problem[]
    }

/** Turns the YAML files of a scenario into frozen data, or says everything that is wrong with them. */
export const compileScenario = (files: readonly TextFile[]): Compiled => {
  const { remember, at } = originsOf()
  const parts: Part[] = []
  const problems: Problem[] = []
  for (const { path, text } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const read = readSource(path, text)
    problems.push(...read.problems)
    if (read.problems.length > 0) continue
    if (read.source.value === null) {
      problems.push(problem('file-empty', read.source.placeOf([])))
      continue
    }
    const parsed = scenarioFile.safeParse(read.source.value)
    if (!parsed.success) {
      problems.push(...schemaProblems(parsed.error.issues, read.source))
      continue
    }
    remember(parsed.data, read.source)
    parts.push({ file: path, content: parsed.data, top: read.source.placeOf([]) })
  }
  if (problems.length > 0) return { scenario: null, draft: null, at, problems: inOrder(problems) }

  const { draft, problems: gaps } = draftOf(parts, at)
  if (!draft) return { scenario: null, draft, at, problems: inOrder(gaps) }
  const found = [...gaps, ...CHECKS.flatMap((check) => [...check(draft, at)])]
  if (found.length > 0) return { scenario: null, draft, at, problems: inOrder(found) }
  const scenario = deepFreeze({ ...draft, sha256: fingerprint(draft) })
  return { scenario, draft, at, problems: [] }
}

/** SHA-256 of the canonical JSON (RFC 8785), in hexadecimal. */
const fingerprint = (draft: ScenarioDraft): string => sha256Hex(canonicalize(draft))
