import { describe, expect, it } from 'vitest'
import { compileScenario } from '../../src/scenario/compile'
import { checkTexts } from '../../src/scenario/texts'
import { readAllTexts, readScenario, shippedScenarios } from '../../src/shipped/scenario-files'
import { problemSentence } from '../../src/shipped/sentence'

describe.each(shippedScenarios())('the shipped scenario %s', (id) => {
  const { folder, files } = readScenario(id)
  const { draft, at, problems } = compileScenario(files)

  it('is named like its folder', () => {
    expect(draft?.id).toBe(id)
  })

  it('has no problem', () => {
    const texts = draft ? checkTexts(draft, readAllTexts(folder, id), at) : []
    const all = [...problems, ...texts].map(
      (one) => `${one.file}:${one.line}:${one.column} ${problemSentence('en', one)}`,
    )
    expect(all).toEqual([])
  })
})
