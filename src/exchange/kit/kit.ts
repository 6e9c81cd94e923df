import { openSentences, type Translate } from '../../i18n/sentences'
import type { DebriefI18n, TextStore } from '../../i18n/texts'
import type { Language } from '../../scenario/language'
import type { Difficulty } from '../../scenario/roles'
import type { CompiledScenario } from '../../scenario/scenario'
import { dealtFacts } from '../../simulation/dealt-facts'
import { dealDraws } from '../../simulation/draws'
import { makeWorld, type World } from '../../simulation/world'
import { type AnswerCard, answerCards } from '../../view/answer-cards'
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
export interface KitI18n extends DebriefI18n {
  say: Translate<'exchange'>
  kit: Translate<'kit'>
}

/** All that the files of a kit are made from: the scenario with one seed's luck, laid out for so many minutes. */
export interface Kit extends KitChoice {
  readonly scenario: CompiledScenario
  readonly i18n: KitI18n
  readonly world: World
  readonly facts: DealtFacts
  readonly cards: readonly AnswerCard[]
  readonly workshop: Workshop
}

/** The scenario's own sentences, those of the debrief too, must be in the store. */
export async function openKit(
  texts: TextStore,
  language: Language,
  scenario: CompiledScenario,
  choice: KitChoice,
): Promise<Kit> {
  await Promise.all([texts.loadUi(language), texts.loadPlay(language)])
  const [say, kit, debrief] = await Promise.all([
    openSentences('exchange', language),
    openSentences('kit', language),
    openSentences('debrief', language),
  ])
  const i18n = { ...texts.in(language, scenario.id), say, kit, debrief }
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
  return {
    ...choice,
    scenario,
    i18n,
    world,
    facts: new Map(
      scenario.facts.flatMap(({ id, dealt: may }) => (may ? [[id, dealt.has(id)] as const] : [])),
    ),
    cards: answerCards(scenario),
    workshop,
  }
}
