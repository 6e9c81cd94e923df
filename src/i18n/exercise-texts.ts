import type french from '../../locales/fr/exercise.json'
import type { Language } from '../scenario/language'
import { fillIn } from './fill-in'
import type { Params } from './texts'

type Plain<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key
export type ExerciseKey = Plain<keyof typeof french>

/** A sentence of `locales/<language>/exercise.json`, in the plural form of `count`. */
export type SayExercise = (key: ExerciseKey, params?: Params) => string

const FILES: Record<Language, () => Promise<{ default: Readonly<Record<string, string>> }>> = {
  fr: () => import('../../locales/fr/exercise.json'),
  en: () => import('../../locales/en/exercise.json'),
}

/** The sentences of an exercise that is hosted: of its door, its seats and its facilitator. */
export async function openExerciseTexts(language: Language): Promise<SayExercise> {
  const sentences = (await FILES[language]()).default
  const plural = new Intl.PluralRules(language)
  return (key, params) => {
    const form = `${key}_${plural.select(Number(params?.count))}`
    return fillIn(sentences[key] ?? sentences[form] ?? key, params)
  }
}
