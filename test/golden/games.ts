import { recordGame } from '../../src/session/autoplay'
import type { GameRecord } from '../../src/session/record'
import type { PolicyName } from '../../src/simulation/people'
import { shipped } from '../support/shipped'

const ransomware = shipped('ransomware-pra')

/** The whole games that are kept: a change of rules or content that changes one is reviewed like code. */
export const GOLDEN: readonly PolicyName[] = ['reference', 'novice', 'worst', 'random']

export const goldenRecord = (policy: PolicyName): GameRecord =>
  recordGame(
    ransomware,
    'golden',
    { difficulty: 'normal', stimuli: true, countdown: 'off' },
    policy,
  ).record

export const goldenFile = (policy: PolicyName): URL => new URL(`./${policy}.json`, import.meta.url)
