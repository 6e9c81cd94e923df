import { describe, expect, it } from 'vitest'
import { compileScenario } from '../../src/scenario/compile'
import { untrueTexts } from '../../src/session/untrue-texts'
import { times } from '../support/property'
import { shipped } from '../support/shipped'
import { type Edit, smallWith } from '../support/small-scenario'

const GAMES = 26

const foundIn = (...edits: Edit[]) => {
  const { scenario, problems } = compileScenario(smallWith(...edits))
  expect(problems).toEqual([])
  return untrueTexts(scenario!, GAMES).map(({ kind, id, part, broken }) => [kind, id, part, broken])
}

describe('texts that are read where they do not hold', () => {
  it('are found where a document presumes what is so in some games only', () => {
    const letter: Edit = [
      'alert.yaml',
      '{ id: letter, kind: mail, for: [client], sheet: true }',
      '{ id: letter, kind: mail, for: [client], sheet: true, presumes: { fact: inside } }',
    ]
    expect(foundIn(letter)).toEqual([['document', 'letter', '', 'presumes']])
  })

  it('are found variant by variant, and not where the variant holds', () => {
    const odd: Edit = [
      'alert.yaml',
      '- { id: odd, when: { fact: inside } }',
      '- { id: odd, when: { fact: inside }, presumes: { fact: inside } }',
    ]
    const quiet: Edit = [
      'alert.yaml',
      '- { id: quiet }',
      '- { id: quiet, presumes: { fact: inside } }',
    ]
    expect(foundIn(odd, quiet)).toEqual([['document', 'gateway-log', 'quiet', 'presumes']])
  })

  it('are found in what is offered while one waits, once something has been done', () => {
    const lever: Edit = [
      'repair.yaml',
      '{ id: call, minutes: [5, 10] }',
      '{ id: call, minutes: [5, 10], excludes: { fact: team-named } }',
    ]
    expect(foundIn(lever)).toEqual([['lever', 'insurer', 'call', 'excludes']])
  })

  it('are none where what has been done is not offered', () => {
    const lever: Edit = [
      'repair.yaml',
      '{ id: call, minutes: [5, 10] }',
      '{ id: call, minutes: [5, 10], when: { not: { fact: team-named } }, excludes: { fact: team-named } }',
    ]
    expect(foundIn(lever)).toEqual([])
  })
})

describe.each(['ransomware-pra', 'tutorial'] as const)('in the shipped scenario %s', (id) => {
  it('every text holds when it is read, in games of all ways', {
    timeout: times(60_000, 1_800_000),
  }, () => {
    expect(untrueTexts(shipped(id), times(39, 2000))).toEqual([])
  })
})
