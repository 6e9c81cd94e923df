import { lastUsed } from '../scenario/last-used'
import { metByPar, playPar } from './par'

/** Plays par of a seed's games, once for all who met the same. */
export type KeptPars = (seed: string) => typeof playPar

/** Pars of the last lucks: games of a cohort mostly share theirs. */
const KEPT = 64

/** Keeps pars of one scenario's games, none yet. */
export function keepPars(): KeptPars {
  const kept = lastUsed<ReturnType<typeof playPar>>(KEPT)
  return (seed) =>
    (world, script = []) =>
      kept(JSON.stringify([seed, world.options, metByPar(script)]), () => playPar(world, script))
}
