import { scorePolicyGame } from '../scoring/scored-game'
import { InputError } from '../shipped/input-error'
import { subjectOf } from '../simulation/prompts'
import type { World } from '../simulation/world'

/** A choice of which a reader sees the options alone. */
export interface BlindQuestion {
  /** Text key of what is asked; only for who may know it. */
  readonly prompt: string
  /** Text keys of the options, as they are numbered. */
  readonly options: readonly string[]
  readonly key: KeyLine
}

/** Where the right answer of a question lies; numbers from 1. */
export interface KeyLine {
  readonly question: number
  readonly right: number
  readonly options: number
  /** Id of the decision or stimulus. */
  readonly of: string
}

/** All choices that the plan meets on a seed, questions and options shuffled by it. */
export const blindQuestions = (world: World, seed: string): BlindQuestion[] => {
  const dealt = <T>(things: readonly T[], name: (thing: T) => string): T[] =>
    things
      .map((thing) => ({ thing, place: world.draws.draw(`blind/${name(thing)}`) }))
      .sort((a, b) => a.place - b.place)
      .map(({ thing }) => thing)
  const { answers } = scorePolicyGame(world, seed, 'reference')
  const choices = answers.flatMap(({ prompt, asked, answer }) => {
    const subject = subjectOf(world, asked)
    if (!subject || !('kind' in subject) || subject.kind !== 'choice' || !('choice' in answer)) {
      return []
    }
    const { of } = asked
    const isStimulus = asked.kind === 'response'
    const root = isStimulus ? `stimulus.${of}` : `decision.${of}`
    const options = dealt(subject.options, ({ id }) => `${prompt}/${id}`).map(({ id }) => id)
    return [{ prompt, of, root, isStimulus, options, right: options.indexOf(answer.choice) + 1 }]
  })
  return dealt(choices, ({ prompt }) => prompt).map(
    ({ of, root, isStimulus, options, right }, index) => ({
      prompt: `${root}.${isStimulus ? 'message' : 'prompt'}`,
      options: options.map((option) => `${root}.option.${option}`),
      key: { question: index + 1, right, options: options.length, of },
    }),
  )
}

/** A key as a file: a line a question. */
export const keyText = (key: readonly KeyLine[]): string =>
  key.map(({ question, right, options, of }) => `${question} ${right} ${options} ${of}`).join('\n')

export interface BlindScore {
  readonly questions: number
  readonly right: number
  /** Questions that chance alone would have got right. */
  readonly byChance: number
}

/**
 * Compares answers with a key. What was not answered is wrong.
 * @throws InputError `key-unreadable`, `answers-unreadable` naming the line that is no pair of numbers.
 */
export const scoreBlind = (answers: string, key: string): BlindScore => {
  const given = new Map(
    numbersIn(answers, 2, 'answers-unreadable').map(([question, option]) => [question, option]),
  )
  const lines = numbersIn(key, 3, 'key-unreadable')
  const byChance = lines.reduce((sum, [, , options]) => sum + 1 / options!, 0)
  return {
    questions: lines.length,
    right: lines.filter(([question, right]) => given.get(question) === right).length,
    byChance: Math.round(byChance * 10) / 10,
  }
}

/** The numbers at the start of each line, at least so many and none of them 0. */
const numbersIn = (text: string, count: number, code: string): number[][] =>
  text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const numbers = line.trim().split(/\s+/).slice(0, count).map(Number)
    if (numbers.length < count || numbers.some((one) => !Number.isInteger(one) || one < 1)) {
      throw new InputError(code, { line: index + 1 })
    }
    return [numbers]
  })
