import type { BrowserContext } from 'playwright-core'
import { calibrationCache } from '../../src/app/storage/calibration-cache'
import { CALIBRATION_SEEDS } from '../../src/scoring/seed-difficulty'
import { shipped } from './shipped'

/**
 * Gives a browser the luck of a thousand seeds, as if it had worked it out before: a second of every debrief that
 * only the test of that sum has to wait for.
 */
export async function knowLuck(context: BrowserContext): Promise<void> {
  const kept = new Map<string, string>()
  const measures = Array.from({ length: CALIBRATION_SEEDS }, () => ({
    elapsedMinutes: 1,
    downtime: 1,
  }))
  const setItem = (key: string, text: string) => void kept.set(key, text)
  const options = { difficulty: 'normal', stimuli: true, countdown: 'off' } as const
  calibrationCache({ getItem: () => null, setItem }).keep(
    shipped('ransomware-pra'),
    options,
    measures,
  )
  await context.addInitScript(
    (entries) => {
      for (const [key, text] of entries) localStorage.setItem(key, text)
    },
    [...kept],
  )
}
