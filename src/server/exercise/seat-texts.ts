import type { SeatView } from '../../protocol/seat-view'
import type { Event } from '../../protocol/terms'
import { isDebriefText } from '../../scenario/debrief-texts'
import type { RoleView } from '../../view/view'

/** What everybody may read from the start: the company, its people, its plan, what there is in the world. */
const OPEN: ReadonlySet<string> = new Set([
  'actor',
  'backup',
  'cell',
  'exerciseObjective',
  'gauge',
  'milestone',
  'need',
  'phase',
  'role',
  'roleObjective',
  'scenario',
  'service',
  'tool',
])

/** What somebody wrote: it names nothing, whatever stands there. */
const WRITTEN: ReadonlySet<string> = new Set([
  'message.sent',
  'note.added',
  'improvement.recorded',
  'rating.overridden',
  'deviation.flagged',
])

/** What a seat's roles know of, by the kind of its texts' keys. */
interface Known {
  readonly briefings: ReadonlySet<string>
  readonly asked: ReadonlySet<string>
  readonly stimuli: ReadonlySet<string>
  /** `<id>/<variant>`, and `<id>` */
  readonly documents: ReadonlySet<string>
  readonly replies: ReadonlySet<string>
  readonly initiatives: ReadonlySet<string>
  /** Initiatives whose result is in. */
  readonly results: ReadonlySet<string>
  readonly duties: ReadonlySet<string>
  readonly threads: ReadonlySet<string>
  /** Ids that stand in the main courante, in what people work on, and what came of a thread that is known. */
  readonly told: Pick<ReadonlySet<string>, 'has'>
}

/**
 * Which of a scenario's texts a seat needs to show what it sees: none of what is not before it yet, and no word about
 * what would have been right, which is for the debrief.
 * @returns whether the text of a key is one of them
 */
export function readableTexts(view: SeatView): (key: string) => boolean {
  const known = knownTo(view, hearing())
  return (key) => !isDebriefText(key) && isReadable(takenApart(key), known)
}

/**
 * What one seat is sent of a scenario's texts, each once.
 * @returns what it may read by a view and was not given before; each view is one that follows the one before
 */
export function textReader(
  texts: Readonly<Record<string, string>>,
): (view: SeatView) => Readonly<Record<string, string>> {
  const heard = hearing()
  let left = keysOf(texts)
  return (view) => {
    const known = knownTo(view, heard)
    const fresh = left.filter((key) => isReadable(key, known))
    if (fresh.length > 0) {
      const given = new Set(fresh)
      left = left.filter((key) => !given.has(key))
    }
    return Object.fromEntries(fresh.map(({ key }) => [key, texts[key]!]))
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

/** Taken apart once for all seats: each of them looks through what it was not sent yet at every command. */
const keys = new WeakMap<object, readonly TextKey[]>()

function keysOf(texts: Readonly<Record<string, string>>): readonly TextKey[] {
  const known = keys.get(texts)
  if (known) return known
  const own = Object.keys(texts)
    .filter((key) => !isDebriefText(key))
    .map(takenApart)
  keys.set(texts, own)
  return own
}

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
  surfacing: named,
  thread: ({ threads }, id) => threads.has(id),
}

function isReadable({ kind, id, part, sub }: TextKey, known: Known): boolean {
  return OPEN.has(kind) || (RULES[kind]?.(known, id, part, sub) ?? false)
}

/** What a seat has read in the main courante, which only grows: nothing is read twice. */
interface Heard {
  readonly words: Set<string>
  readonly stimuli: Set<string>
  readonly results: Set<string>
  /** Events that are known, by role, with the last of them. */
  readonly known: Map<string, { readonly count: number; readonly last: Event | undefined }>
}

const hearing = (): Heard => ({
  words: new Set(),
  stimuli: new Set(),
  results: new Set(),
  known: new Map(),
})

function hear({ words, stimuli, results, known }: Heard, role: string, journal: readonly Event[]) {
  const { count, last } = known.get(role) ?? { count: 0, last: undefined }
  // In the debrief something may stand between what was there before.
  const from = journal[count - 1] === last ? count : 0
  for (const event of journal.slice(from)) {
    for (const word of idsIn(event)) words.add(word)
    if (event.type === 'stimulus.fired') stimuli.add(event.stimulus)
    if (event.type === 'initiative.finished') results.add(event.initiative)
  }
  known.set(role, { count: journal.length, last: journal.at(-1) })
}

function knownTo({ views: byRole }: SeatView, heard: Heard): Known {
  const views: RoleView[] = []
  for (const [role, view] of Object.entries(byRole)) {
    if (!view) continue
    views.push(view)
    hear(heard, role, view.journal)
  }
  const of = <One>(pick: (view: RoleView) => readonly One[]): One[] => views.flatMap(pick)
  const prompts = of(({ prompts: all }) => all)
  const atHand = new Set([
    ...of(({ work }) => Object.values(work)).flatMap(({ task }) => wordsIn(task)),
    ...of(({ threads }) => threads).flatMap(({ surfaced }) => surfaced.map(({ id }) => id)),
  ])
  return {
    briefings: new Set(
      of(({ rows }) => rows).flatMap(({ phase, session, status }) =>
        status === 'locked' ? [] : [`${phase}/${session}`],
      ),
    ),
    asked: new Set(
      prompts.flatMap(({ of: about, signs }) => [about, ...(signs ? [signs.of] : [])]),
    ),
    stimuli: new Set([...of(({ stimuli }) => stimuli).map(({ id }) => id), ...heard.stimuli]),
    documents: new Set(
      of(({ documents }) => documents).flatMap(({ id, variant }) => [id, `${id}/${variant}`]),
    ),
    replies: new Set(of(({ replies }) => replies).map(({ id }) => id)),
    initiatives: new Set(of(({ initiatives }) => initiatives).map(({ id }) => id)),
    results: heard.results,
    duties: new Set(of(({ duties }) => duties).map(({ id }) => id)),
    threads: new Set(of(({ threads }) => threads).map(({ id }) => id)),
    told: { has: (id) => heard.words.has(id) || atHand.has(id) },
  }
}

/** Every word that an event says, those that people wrote left out. */
const idsIn = (event: Event): string[] => (WRITTEN.has(event.type) ? [] : wordsIn(event))

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value, ...value.split('/').slice(1)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(wordsIn)
}
