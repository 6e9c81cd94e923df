import { metByPar, playPar } from './par'

/** Plays par of a seed's games, once for all who met the same. */
export type KeptPars = (seed: string) => typeof playPar

/** Pars of the last lucks: games of a cohort mostly share theirs. */
const KEPT = 64

/** Keeps pars of one scenario's games, none yet. */
export function keepPars(): KeptPars {
  const pars = new Map<string, ReturnType<typeof playPar>>()
  return (seed) =>
    (world, script = []) => {
      const key = JSON.stringify([seed, world.options, metByPar(script)])
      const par = pars.get(key) ?? playPar(world, script)
      pars.delete(key)
      pars.set(key, par)
      for (const oldest of pars.keys()) {
        if (pars.size <= KEPT) break
        pars.delete(oldest)
      }
      return par
    }
}
