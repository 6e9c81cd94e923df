import type { SeatView } from '../../protocol/seat-view'
import type { Event } from '../../protocol/terms'
import type { RoleView } from '../../view/view'

/** What a seat's roles have come to know of, by the kind of its texts' keys. It only grows. */
export interface Known {
  /** `<phase>/<session>` */
  readonly briefings: Set<string>
  readonly asked: Set<string>
  readonly stimuli: Set<string>
  /** `<id>/<variant>`, and `<id>` */
  readonly documents: Set<string>
  readonly replies: Set<string>
  readonly initiatives: Set<string>
  /** Initiatives whose result is in. */
  readonly results: Set<string>
  readonly duties: Set<string>
  readonly threads: Set<string>
  /** Ids that stand in the main courante, in what people work on, and what came of a thread that is known. */
  readonly told: Set<string>
}

/** What somebody wrote: it names nothing, whatever stands there. */
const WRITTEN: ReadonlySet<string> = new Set([
  'message.sent',
  'note.added',
  'improvement.recorded',
  'rating.overridden',
  'deviation.flagged',
])

type Learnt = readonly [keyof Known, string]

/** A part of a role's view, and what it lets a seat know of. */
interface Part {
  readonly of: (view: RoleView) => object
  readonly opens: (view: RoleView) => readonly Learnt[]
}

const ids = (kind: keyof Known, list: readonly { readonly id: string }[]): Learnt[] =>
  list.map(({ id }) => [kind, id])

const PARTS: readonly Part[] = [
  {
    of: ({ rows }) => rows,
    opens: ({ rows }) =>
      rows
        .filter(({ status }) => status !== 'locked')
        .map(({ phase, session }) => ['briefings', `${phase}/${session}`]),
  },
  {
    of: ({ prompts }) => prompts,
    opens: ({ prompts }) =>
      prompts.flatMap(({ of: about, signs }): Learnt[] =>
        [about, ...(signs ? [signs.of] : [])].map((id) => ['asked', id]),
      ),
  },
  {
    of: ({ work }) => work,
    opens: ({ work }) =>
      Object.values(work)
        .flatMap(({ task }) => wordsIn(task))
        .map((word) => ['told', word]),
  },
  {
    of: ({ threads }) => threads,
    opens: ({ threads }) => [
      ...ids('threads', threads),
      ...threads.flatMap(({ surfaced }) => ids('told', surfaced)),
    ],
  },
  {
    of: ({ documents }) => documents,
    opens: ({ documents }) =>
      documents.flatMap(({ id, variant }): Learnt[] => [
        ['documents', id],
        ['documents', `${id}/${variant}`],
      ]),
  },
  { of: ({ stimuli }) => stimuli, opens: ({ stimuli }) => ids('stimuli', stimuli) },
  { of: ({ replies }) => replies, opens: ({ replies }) => ids('replies', replies) },
  { of: ({ initiatives }) => initiatives, opens: (view) => ids('initiatives', view.initiatives) },
  { of: ({ duties }) => duties, opens: ({ duties }) => ids('duties', duties) },
]

/** What an event in the main courante lets those know of who read it. */
function learntFrom(event: Event): Learnt[] {
  const learnt: Learnt[] = idsIn(event).map((word) => ['told', word])
  if (event.type === 'stimulus.fired') learnt.push(['stimuli', event.stimulus])
  if (event.type === 'initiative.finished') learnt.push(['results', event.initiative])
  return learnt
}

/**
 * What a seat knows, which only grows: no part of a view that has not changed is looked at twice.
 * @returns `learn`: takes in a view, and returns the words that are new, the first part of `<id>/<more>` alone
 */
export function knowing(): { readonly known: Known; learn(view: SeatView): readonly string[] } {
  const known: Known = {
    briefings: new Set(),
    asked: new Set(),
    stimuli: new Set(),
    documents: new Set(),
    replies: new Set(),
    initiatives: new Set(),
    results: new Set(),
    duties: new Set(),
    threads: new Set(),
    told: new Set(),
  }
  /** By role: the parts of its view as they were, and how much of its main courante was read, with the last of it. */
  const seen = new Map<
    string,
    { parts: readonly object[]; count: number; last?: Event | undefined }
  >()

  const learn = ({ views }: SeatView): readonly string[] => {
    const words: string[] = []
    const take = ([kind, word]: Learnt): void => {
      if (known[kind].has(word)) return
      known[kind].add(word)
      words.push(word.split('/')[0]!)
    }
    for (const [role, view] of Object.entries(views)) {
      if (!view) continue
      const { parts: before, count, last } = seen.get(role) ?? { parts: [], count: 0 }
      const parts = PARTS.map(({ of }) => of(view))
      for (const [place, part] of PARTS.entries()) {
        if (parts[place] !== before[place]) part.opens(view).forEach(take)
      }
      // In the debrief something may stand between what was there before.
      const from = view.journal[count - 1] === last ? count : 0
      for (const event of view.journal.slice(from)) learntFrom(event).forEach(take)
      seen.set(role, { parts, count: view.journal.length, last: view.journal.at(-1) })
    }
    return words
  }
  return { known, learn }
}

/** Every word that an event says, those that people wrote left out. */
const idsIn = (event: Event): string[] => (WRITTEN.has(event.type) ? [] : wordsIn(event))

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value, ...value.split('/').slice(1)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(wordsIn)
}
