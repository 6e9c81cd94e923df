import type { Command } from 'commander'
import { RECORD_MARK } from '../../exchange/link-letters'
import { LINK_LETTERS, packRecord } from '../../exchange/record-link'
import { InputError } from '../../shipped/input-error'
import { print, printJson, settingsOf } from '../output'
import { pageAddress } from '../page-address'
import { readRecord } from '../record-file'
import { verbOptions } from '../verb-options'

interface Options {
  readonly scenario?: string
  readonly page?: string
}

/** `pra link FILE`: a recorded game as a link that carries all of it. */
export const linkVerb = (program: Command): void => {
  const verb = program
    .command('link')
    .description('print the link that carries a recorded game')
    .argument('<file>', 'the record of a game, or a link to one')
    .option('--scenario <id or path>', 'the scenario it was made with; by default the shipped one')
    .option(
      '--page <address>',
      'where the game is served; without it, what stands after its address',
    )
    .action((file: string, { scenario, page = '' }: Options) => {
      const { json, language } = settingsOf(verb)
      const base = page === '' ? '' : pageAddress(page)
      const letters = packRecord(readRecord(file, scenario).record)
      // Longer ones are cut by mail and chat programs: better a file then than a link that does not open.
      if (letters.length > LINK_LETTERS) {
        throw new InputError('link-too-long', { letters: letters.length, limit: LINK_LETTERS })
      }
      const link = `${base}?lang=${language}${RECORD_MARK}${letters}`
      if (json) printJson({ link })
      else print(link)
    })
  verbOptions(verb)
}
