import { chanceAllows } from './binomial'
import { choicesOf } from './choices'
import { type Problem, problem } from './problem'
import type { ScenarioDraft } from './scenario-draft'
import type { LanguageTexts } from './text-files'

/** The reference must not give itself away by being the longest text more often than chance allows. */
export const longestReferences = (scenario: ScenarioDraft, texts: LanguageTexts): Problem[] => {
  const known = choicesOf(scenario).flatMap(({ prefix, options, reference }) => {
    const lengths = options.map(
      ({ id }) => texts.texts.get(`${prefix}.option.${id}`)?.value.length ?? 0,
    )
    if (lengths.includes(0)) return []
    const own = lengths[options.findIndex(({ id }) => id === reference)] ?? 0
    const longest = lengths.filter((length) => length >= own).length === 1
    return [
      {
        size: lengths.length,
        longest,
        place: texts.texts.get(`${prefix}.option.${reference}`)?.place,
      },
    ]
  })
  const longest = known.filter((choice) => choice.longest)
  const place = longest[0]?.place
  const sizes = known.map(({ size }) => size)
  if (!place || chanceAllows(sizes, longest.length)) return []
  return [problem('reference-longest', place, { count: longest.length, of: known.length })]
}
