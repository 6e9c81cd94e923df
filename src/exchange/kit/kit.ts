import { openSentences, type Translate } from '../../i18n/sentences'
import type { DebriefI18n, TextStore } from '../../i18n/texts'
import type { Language } from '../../scenario/language'
import type { Difficulty } from '../../scenario/roles'
import type { CompiledScenario } from '../../scenario/scenario'
import { dealtFacts } from '../../simulation/dealt-facts'
import { dealDraws } from '../../simulation/draws'
import { makeWorld, type World } from '../../simulation/world'
import { type AnswerCard, answerCards } from '../../view/answer-cards'
import { type ExchangeI18n, openExchangeI18n } from '../played-game'
import { type Falling, fallingIn } from './falling'
import type { DealtFacts } from './settled'
import { layOut, type Workshop } from './workshop'
import type { WorkshopMinutes } from './workshop-minutes'

/** What whoever runs a workshop chooses. */
export interface KitChoice {
  readonly seed: string
  readonly difficulty: Difficulty
  readonly minutes: WorkshopMinutes
  /** Where the game is served, `https://…/`; '' where that is not known: there is no sheet with a code then. */
  readonly page: string
  /** Day of the workshop, `YYYY-MM-DD`. */
  readonly day: string
  /** The zone in which it is held; '' for times that float. */
  readonly timeZone: string
  /** `YYYY-MM-DDThh:mm:ssZ`. */
  readonly madeAt: string
}

/** Words of the kit, of the scenario and of what leaves as files. */
export interface KitI18n extends DebriefI18n, ExchangeI18n {
  kit: Translate<'kit'>
}

/** All that the files of a kit are made from: the scenario with one seed's luck, laid out for so many minutes. */
export interface Kit extends KitChoice {
  readonly scenario: CompiledScenario
  readonly i18n: KitI18n
  readonly world: World
  readonly facts: DealtFacts
  readonly cards: readonly AnswerCard[]
  /** In the order in which they fall. */
  readonly falling: readonly Falling[]
  readonly workshop: Workshop
}

/** The scenario's own sentences, those of the debrief too, must be in the store. */
export async function openKit(
  texts: TextStore,
  language: Language,
  scenario: CompiledScenario,
  choice: KitChoice,
): Promise<Kit> {
  const [own, kit, debrief] = await Promise.all([
    openExchangeI18n(texts, language, scenario),
    openSentences('kit', language),
    openSentences('debrief', language),
  ])
  const i18n = { ...own, kit, debrief }
  const words = (key: string): number =>
    i18n.hasText(key) ? i18n.text(key).split(/\s+/).length : 0
  const workshop = layOut(scenario, choice.minutes, words)
  const world = makeWorld(scenario, dealDraws(choice.seed, scenario.id), {
    difficulty: choice.difficulty,
    stimuli: true,
    countdown: 'off',
    cut: workshop.cut,
  })
  const dealt = new Set(dealtFacts(world))
  const facts = new Map(
    scenario.facts.flatMap(({ id, dealt: may }) => (may ? [[id, dealt.has(id)] as const] : [])),
  )
  return {
    ...choice,
    scenario,
    i18n,
    world,
    facts,
    cards: answerCards(scenario),
    falling: fallingIn(world, facts, workshop.rows),
    workshop,
  }
}

/** Whether a stimulus may still reach people in this kit: the seed deals it, or nothing in the seed keeps it away. */
export const mayFall = ({ falling }: Kit, id: string): boolean =>
  falling.some(({ stimulus }) => stimulus.id === id)
