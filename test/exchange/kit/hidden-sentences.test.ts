import { beforeAll, describe, expect, it } from 'vitest'
import type { Kit } from '../../../src/exchange/kit/kit'
import { KIT_FILES } from '../../../src/exchange/kit/kit-files'
import { WORKSHOP_MINUTES } from '../../../src/exchange/kit/workshop-minutes'
import { isDebriefText } from '../../../src/scenario/debrief-texts'
import { LANGUAGES, type Language } from '../../../src/scenario/language'
import { DIFFICULTIES } from '../../../src/scenario/roles'
import { playOut } from '../../../src/session/autoplay'
import { loadScenario } from '../../../src/shipped/load-scenario'
import type { PolicyName } from '../../../src/simulation/people'
import { shippedKit } from '../../support/workshop-kit'

const SEEDS = 50
/** What is shorter says nothing: a name, a day. */
const LETTERS = 24

const { scenario, texts } = loadScenario('ransomware-pra')

/** What is still to come, or may never come: nobody at the table reads it before the game brings it. */
const TO_COME = /^(stimulus|thread|surfacing|fact|chance|reply|initiative|front|voice|lever|duty)\./

const sentencesIn = (text: string): string[] =>
  text
    .split(/(?<=[.!?…:»])\s+|\n+/u)
    .map((one) =>
      one
        .replace(/\s+/gu, ' ')
        .replace(/[.\s]+$/u, '')
        .trim(),
    )
    .filter((one) => one.length >= LETTERS)

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
}
const textOf = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/su, '')
    .replace(/<\/?(?:strong|em|span|a)\b[^>]*>/gu, '')
    .replace(/<[^>]+>/gu, '\n')
    .replace(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => ENTITIES[name]!)

/** In which wording each document is read in a game by this policy on the luck of a kit. */
function readIn(kit: Kit, policy: PolicyName): Readonly<Record<string, string>> {
  let documents: Readonly<Record<string, string>> = {}
  playOut(kit.world, policy, (_move, state) => {
    documents = state.documents
  })
  return documents
}

/** Of a seed: every sentence that its players may not read, without those that stand in what they may read too. */
function hiddenSentences(kit: Kit, language: Language, read: Readonly<Record<string, string>>) {
  const onTable = (key: string): boolean => {
    const [kind, id = '', part, variant = ''] = key.split('.')
    if (isDebriefText(key) || TO_COME.test(key)) return false
    if (kind !== 'evidence') return true
    const document = scenario.evidence.find((one) => one.id === id)
    if (!document || document.hidden || document.arrives) return false
    return part !== 'body' || read[id] === variant
  }
  const all = Object.entries(texts(language))
  const open = new Set(all.filter(([key]) => onTable(key)).flatMap(([, text]) => sentencesIn(text)))
  const hidden = all.filter(([key]) => !onTable(key)).flatMap(([, text]) => sentencesIn(text))
  expect(kit.scenario.sha256).toBe(scenario.sha256)
  return new Set(hidden.filter((one) => !open.has(one)))
}

const told = (pages: readonly string[], hidden: ReadonlySet<string>): string[] =>
  pages.flatMap((page) => sentencesIn(textOf(page)).filter((one) => hidden.has(one)))

const pagesOf = (kit: Kit, shelf: 'table' | 'facilitator'): string[] =>
  Object.values(KIT_FILES).flatMap((file) => {
    if (file.shelf !== shelf || file.extension !== 'html') return []
    const page = file.write(kit)
    return page === null ? [] : [page]
  })

describe(`for ${SEEDS} seeds, what the players of a workshop are given`, () => {
  const seen = { sentences: 0, slips: [] as string[], facilitator: 0, planted: 0 }

  beforeAll(async () => {
    for (let n = 0; n < SEEDS; n += 1) {
      const language = LANGUAGES[n % LANGUAGES.length]!
      const kit = await shippedKit('ransomware-pra', language, {
        seed: `workshop-${n}`,
        difficulty: DIFFICULTIES[n % DIFFICULTIES.length]!,
        minutes: WORKSHOP_MINUTES[n % WORKSHOP_MINUTES.length]!,
      })
      // A wording is on the table where the plan reads it so; now and then who does everything wrong is asked too.
      const plan = readIn(kit, 'reference')
      const worst = n % 5 === 0 ? readIn(kit, 'worst') : plan
      const read = Object.fromEntries(
        Object.entries(plan).filter(([id, variant]) => (worst[id] ?? variant) === variant),
      )
      const hidden = hiddenSentences(kit, language, read)
      const pages = pagesOf(kit, 'table')
      seen.sentences += hidden.size
      seen.slips.push(...told(pages, hidden).map((one) => `workshop-${n}: ${one}`))
      if (n % 10 === 0) seen.facilitator += told(pagesOf(kit, 'facilitator'), hidden).length
      const last = [...hidden].at(-1)!
      const planted = pages.map((page) => page.replace('</body>', `<p>${last}</p></body>`))
      seen.planted += told(planted, hidden).length >= planted.length ? 1 : 0
    }
  })

  it('holds no sentence that the seed hides: no incident to come, no other wording, no reason', () => {
    expect(seen.slips).toEqual([])
  })

  it('is searched for sentences that are there: a planted one is found, and the facilitator’s files hold many', () => {
    expect(seen.sentences).toBeGreaterThan(SEEDS * 500)
    expect(seen.planted).toBe(SEEDS)
    expect(seen.facilitator).toBeGreaterThan(SEEDS * 10)
  })
})
