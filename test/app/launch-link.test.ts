import { describe, expect, it } from 'vitest'
import { readLaunchLink } from '../../src/app/shell/launch-link'

const read = (query: string) => readLaunchLink(query, ['ransomware-pra', 'tutorial'])

describe('a link into the set-up', () => {
  it('presets what it names', () => {
    expect(read('?scenario=tutorial&seed=phare-12&difficulty=hard&cut=express&lang=en')).toEqual({
      scenario: 'tutorial',
      seed: 'phare-12',
      difficulty: 'hard',
      cut: 'express',
      language: 'en',
      malformed: [],
    })
  })

  it('without parameters asks for nothing', () => {
    expect(read('')).toEqual({
      scenario: null,
      seed: null,
      difficulty: null,
      cut: null,
      language: null,
      malformed: [],
    })
  })

  it('names every parameter whose value is not known, and takes none of them', () => {
    const link = read('?scenario=../../etc&difficulty=&lang=EN&seed=%00')
    expect(link.malformed).toEqual(['scenario', 'seed', 'difficulty', 'lang'])
    expect(link.scenario).toBeNull()
    expect(link.seed).toBeNull()
  })

  it('refuses a seed that is empty, longer than a line, or broken in its coding', () => {
    expect(read('?seed=').malformed).toEqual(['seed'])
    expect(read(`?seed=${'x'.repeat(61)}`).malformed).toEqual(['seed'])
    expect(read('?seed=%E0%A4%A').malformed).toEqual(['seed'])
    expect(read('?seed=%20été%202%20').seed).toBe('été 2')
  })

  it('ignores parameters that are none of its business', () => {
    expect(read('?utm_source=mail&seed=a').malformed).toEqual([])
  })
})
