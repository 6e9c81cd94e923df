import type { SeatView } from '../../protocol/seat-view'
import { isDebriefText } from '../../scenario/debrief-texts'
import { type Known, knowing } from './seat-known'

/** What everybody may read from the start: the company, its people, its plan, what there is in the world. */
const OPEN: ReadonlySet<string> = new Set([
  'actor',
  'backup',
  'cell',
  'exerciseObjective',
  'gauge',
  'milestone',
  'need',
  'paper',
  'phase',
  'role',
  'roleObjective',
  'scenario',
  'service',
  'tool',
])

/**
 * Which of a scenario's texts a seat needs to show what it sees: none of what is not before it yet, and no word about
 * what would have been right, which is for the debrief.
 * @returns whether the text of a key is one of them
 */
export function readableTexts(view: SeatView): (key: string) => boolean {
  const { known, learn } = knowing()
  learn(view)
  return (key) => !isDebriefText(key) && isReadable(takenApart(key), known)
}

/**
 * What one seat is sent of a scenario's texts, each once.
 * @returns what it may read by a view and was not given before; each view is one that follows the one before
 */
export function textReader(
  texts: Readonly<Record<string, string>>,
): (view: SeatView) => Readonly<Record<string, string>> {
  const { open, about } = shelfOf(texts)
  const { known, learn } = knowing()
  const given = new Set<TextKey>()
  let fresh: TextKey[] = [...open]
  return (view) => {
    for (const word of learn(view)) {
      for (const key of about.get(word) ?? []) {
        if (given.has(key) || !isReadable(key, known)) continue
        given.add(key)
        fresh.push(key)
      }
    }
    const sent = Object.fromEntries(fresh.map(({ key }) => [key, texts[key]!]))
    fresh = []
    return sent
  }
}

/** A text's key with its parts. */
interface TextKey {
  readonly key: string
  readonly kind: string
  readonly id: string
  readonly part: string
  readonly sub: string
}

function takenApart(key: string): TextKey {
  const [kind = '', id = '', part = '', sub = ''] = key.split('.')
  return { key, kind, id, part, sub }
}

/** A scenario's texts as seats are sent them. */
interface Shelf {
  readonly open: readonly TextKey[]
  /** The others, by the words whose being known may open them. */
  readonly about: ReadonlyMap<string, readonly TextKey[]>
}

/** Set up once for all seats: at every command each of them looks up what it has come to know of, and nothing else. */
const shelves = new WeakMap<object, Shelf>()

function shelfOf(texts: Readonly<Record<string, string>>): Shelf {
  const set = shelves.get(texts)
  if (set) return set
  const open: TextKey[] = []
  const about = new Map<string, TextKey[]>()
  for (const key of Object.keys(texts)) {
    if (isDebriefText(key)) continue
    const one = takenApart(key)
    if (OPEN.has(one.kind)) open.push(one)
    else for (const word of wordsOf(one)) about.set(word, [...(about.get(word) ?? []), one])
  }
  const shelf = { open, about }
  shelves.set(texts, shelf)
  return shelf
}

const wordsOf = ({ id, sub }: TextKey): string[] => (sub === '' ? [id] : [id, sub])

type Rule = (known: Known, id: string, part: string, sub: string) => boolean

const chosenFrom: Rule = ({ asked, told }, id, _part, sub) =>
  asked.has(id) || (told.has(id) && (sub === '' || told.has(sub)))
const named: Rule = ({ told }, id) => told.has(id)

/** By the first word of a text's key: whether it may be read by who knows so much. */
const RULES: Readonly<Record<string, Rule>> = {
  briefing: ({ briefings }, id, part) => briefings.has(`${id}/${part}`),
  decision: chosenFrom,
  lever: chosenFrom,
  // What somebody works on, or what moved something, is called by its title.
  stimulus: ({ stimuli, told }, id, part) => stimuli.has(id) || (part === 'title' && told.has(id)),
  evidence: ({ documents, told }, id, part, sub) =>
    part === 'body'
      ? documents.has(sub === '' ? id : `${id}/${sub}`)
      : documents.has(id) || told.has(id),
  reply: ({ replies, told }, id, part) => replies.has(id) || (part === 'title' && told.has(id)),
  initiative: ({ initiatives, results, told }, id, part) =>
    results.has(id) || (part !== 'result' && (initiatives.has(id) || told.has(id))),
  duty: ({ duties, told }, id) => duties.has(id) || told.has(id),
  chance: named,
  front: named,
  voice: named,
  surfacing: named,
  thread: ({ threads }, id) => threads.has(id),
}

function isReadable({ kind, id, part, sub }: TextKey, known: Known): boolean {
  return OPEN.has(kind) || (RULES[kind]?.(known, id, part, sub) ?? false)
}
