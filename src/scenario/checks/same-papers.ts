import type { Check } from '../check'
import { planOrder, verificationPlace } from '../plan-order'
import { problem } from '../problem'
import type { Condition, Evidence } from '../scenario'
import type { ScenarioDraft } from '../scenario-draft'
import { decisionsOf, everyCondition, type Rules } from '../walk'

/** What is so in one of the games that are compared, by atom: a fact, a thread's level, a document that can be read. */
type Truths = ReadonlyMap<string, boolean>

/** More than so many atoms are not compared: the games would be too many. */
const MOST_ATOMS = 14

/**
 * Same papers, same reference: in two games that differ in what was dealt alone, whoever has read the same variants of
 * the same documents is right with the same answer. What no paper shows decides nothing.
 */
export const samePapers: Check = function* (draft, at) {
  const place = planOrder(draft)
  const dealt = new Set(
    draft.facts.flatMap(({ id, dealt: odds }) => (odds ? [atomOf({ fact: id })] : [])),
  )
  const asked = [
    ...decisionsOf(draft).map(({ id, role, row, reference }) => {
      const limit =
        row === draft.rework?.row && id === draft.rework.id ? verificationPlace(draft) : place(row)
      return { id, role, limit, reference }
    }),
    ...draft.stimuli.flatMap(({ id, addressee, rows, response }) =>
      response
        ? [
            {
              id,
              role: addressee,
              limit: Math.min(...rows.map(place)),
              reference: response.reference,
            },
          ]
        : [],
    ),
  ]
  for (const { id, role, limit, reference } of asked) {
    const decisive = atomsOf(reference).filter((atom) => dealt.has(atom))
    if (decisive.length === 0) continue
    const papers = papersOf(draft, role, limit, place).filter(({ variants }) =>
      atomsOf(variants ?? []).some((atom) => decisive.includes(atom)),
    )
    // What no paper mentions at all is told as unreadable.
    const shown = papers.flatMap(({ variants }) => atomsOf(variants ?? []))
    if (decisive.some((atom) => !shown.includes(atom))) continue
    const atoms = [...new Set([...atomsOf(reference), ...shown])]
    if (atoms.length > MOST_ATOMS) continue
    if (isTold(atoms, dealt, papers, reference, place, limit)) continue
    yield problem('same-papers', at(reference), { id, role })
  }
}

/** What a role can have read by then, whatever anybody has done. */
const papersOf = (
  draft: ScenarioDraft,
  role: string,
  limit: number,
  place: (row: string) => number,
): readonly Evidence[] =>
  draft.evidence.filter(
    ({ for: readers, row, hidden }) => !hidden && readers.includes(role) && place(row) <= limit,
  )

function isTold(
  atoms: readonly string[],
  dealt: ReadonlySet<string>,
  papers: readonly Evidence[],
  reference: Rules,
  place: (row: string) => number,
  limit: number,
): boolean {
  const right = new Map<string, number>()
  for (let n = 0; n < 2 ** atoms.length; n += 1) {
    const truths: Truths = new Map(atoms.map((atom, bit) => [atom, (n >> bit) % 2 === 1]))
    const done = atoms.filter((atom) => !dealt.has(atom) && truths.get(atom))
    const read = papers.map((document) => {
      // What arrives in the row itself is read only where a rule says so.
      const late = document.arrives && place(document.row) === limit
      const there = !late || truths.get(atomOf({ document: document.id })) === true
      return there ? firstOf(document.variants ?? [], truths) : -1
    })
    const seen = `${done.join()}|${read.join()}`
    const rule = firstOf(reference, truths)
    const before = right.get(seen)
    if (before !== undefined && before !== rule) return false
    right.set(seen, rule)
  }
  return true
}

const firstOf = (rules: Rules, truths: Truths): number =>
  rules.findIndex(({ when }) => when === undefined || isSo(when, truths))

function isSo(condition: Condition, truths: Truths): boolean {
  if ('not' in condition) return !isSo(condition.not, truths)
  if ('all' in condition) return condition.all.every((one) => isSo(one, truths))
  if ('any' in condition) return condition.any.some((one) => isSo(one, truths))
  return truths.get(atomOf(condition)) === true
}

const atomOf = (condition: Condition): string => JSON.stringify(condition)

const atomsOf = (rules: Rules): string[] => [
  ...new Set(
    rules.flatMap(({ when }) =>
      when
        ? [...everyCondition(when)].flatMap(({ condition }) =>
            'not' in condition || 'all' in condition || 'any' in condition
              ? []
              : [atomOf(condition)],
          )
        : [],
    ),
  ),
]
