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
  /** `<id>/<variant>` */
  readonly documents: ReadonlySet<string>
  readonly replies: ReadonlySet<string>
  readonly initiatives: ReadonlySet<string>
  /** Initiatives whose result is in. */
  readonly results: ReadonlySet<string>
  readonly duties: ReadonlySet<string>
  readonly threads: ReadonlySet<string>
  /** Ids that stand in the main courante, in what people work on, and what came of a thread that is known. */
  readonly told: ReadonlySet<string>
}

/**
 * Which of a scenario's texts a seat needs to show what it sees: none of what is not before it yet, and no word about
 * what would have been right, which is for the debrief.
 * @returns whether the text of a key is one of them
 */
export function readableTexts(view: SeatView): (key: string) => boolean {
  const known = knownTo(Object.values(view.views).filter((one) => one !== undefined))
  return (key) => isReadable(key, known)
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
  evidence({ documents, told }, id, part, sub) {
    const variants = [...documents].filter((one) => one.startsWith(`${id}/`))
    if (part !== 'body') return variants.length > 0 || told.has(id)
    return sub === '' ? variants.length > 0 : documents.has(`${id}/${sub}`)
  },
  reply: ({ replies, told }, id, part) => replies.has(id) || (part === 'title' && told.has(id)),
  initiative: ({ initiatives, results, told }, id, part) =>
    results.has(id) || (part !== 'result' && (initiatives.has(id) || told.has(id))),
  duty: ({ duties, told }, id) => duties.has(id) || told.has(id),
  chance: named,
  surfacing: named,
  thread: ({ threads }, id) => threads.has(id),
}

function isReadable(key: string, known: Known): boolean {
  const [kind = '', id = '', part = '', sub = ''] = key.split('.')
  if (isDebriefText(key)) return false
  return OPEN.has(kind) || (RULES[kind]?.(known, id, part, sub) ?? false)
}

function knownTo(views: readonly RoleView[]): Known {
  const of = <One>(pick: (view: RoleView) => readonly One[]): One[] => views.flatMap(pick)
  const prompts = of(({ prompts: all }) => all)
  const events = of(({ journal }) => journal)
  return {
    briefings: new Set(
      of(({ rows }) => rows).flatMap(({ phase, session, status }) =>
        status === 'locked' ? [] : [`${phase}/${session}`],
      ),
    ),
    asked: new Set(
      prompts.flatMap(({ of: about, signs }) => [about, ...(signs ? [signs.of] : [])]),
    ),
    stimuli: new Set([
      ...of(({ stimuli }) => stimuli).map(({ id }) => id),
      ...events.flatMap((event) => (event.type === 'stimulus.fired' ? [event.stimulus] : [])),
    ]),
    documents: new Set(
      of(({ documents }) => documents).map(({ id, variant }) => `${id}/${variant}`),
    ),
    replies: new Set(of(({ replies }) => replies).map(({ id }) => id)),
    initiatives: new Set(of(({ initiatives }) => initiatives).map(({ id }) => id)),
    results: new Set(
      events.flatMap((event) => (event.type === 'initiative.finished' ? [event.initiative] : [])),
    ),
    duties: new Set(of(({ duties }) => duties).map(({ id }) => id)),
    threads: new Set(of(({ threads }) => threads).map(({ id }) => id)),
    told: new Set([
      ...events.flatMap((event) => idsIn(event)),
      ...of(({ work }) => Object.values(work)).flatMap(({ task }) => wordsIn(task)),
      ...of(({ threads }) => threads).flatMap(({ surfaced }) => surfaced.map(({ id }) => id)),
    ]),
  }
}

/** Every word that an event says, those that people wrote left out. */
const idsIn = (event: Event): string[] => (WRITTEN.has(event.type) ? [] : wordsIn(event))

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value, ...value.split('/').slice(1)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(wordsIn)
}
