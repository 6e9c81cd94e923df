import { strToU8, zipSync } from 'fflate'
import type { Translate } from '../i18n/sentences'
import type { ExportFile } from './export-file'
import { type LucidDocument, lucidIds } from './lucid-document'
import { ganttPage } from './lucid-gantt'
import { teamPage } from './lucid-team'
import type { Exercise } from './model'

/** Bytes of `document.json` that Lucid takes. */
export const LUCID_BYTES = 1_000_000
/** The same exercise gives the same file, byte for byte. */
const SOME_DAY = new Date(2001, 0, 1)

/** Pages: the plan, what was played, the crisis team. Work of the roles is left out where it would be too much. */
export const lucidDocument = ({ gantts, team }: Exercise): LucidDocument => {
  const drawn = (played: typeof gantts.played): LucidDocument => {
    const next = lucidIds()
    const pages = [ganttPage(gantts.plan, next), ganttPage(played, next), teamPage(team, next)]
    return { version: 1, pages }
  }
  const whole = drawn(gantts.played)
  if (strToU8(JSON.stringify(whole)).length < LUCID_BYTES) return whole
  const { bars } = gantts.played
  return drawn({ ...gantts.played, bars: bars.filter(({ kind }) => kind !== 'work') })
}

/** Both Gantts and the team as one document of Lucid, zipped as it wants it. */
export const lucidFile = (exercise: Exercise, say: Translate<'exchange'>): ExportFile => {
  const json = strToU8(JSON.stringify(lucidDocument(exercise)))
  return {
    extension: 'lucid',
    mediaType: 'application/vnd.lucid.standardImport',
    content: zipSync({ 'document.json': [json, { mtime: SOME_DAY }] }),
    notes: [say('note.lucid')],
  }
}
