import type { ExportFile } from '../../exchange/export-file'
import type { Translate } from '../../i18n/sentences'
import { InputError } from '../../shipped/input-error'
import type { OutFile } from '../out-file'
import { print, printJson, tell } from '../output'

/**
 * Writes a file where it was asked for and says what to know about it. Without a place a text goes to the standard
 * output, what there is to know to the error output.
 */
export const writeExport = (
  { content, notes, mediaType, extension }: ExportFile,
  out: OutFile | null,
  json: boolean,
  say: Translate<'exchange'>,
): void => {
  if (out === null) {
    if (json || typeof content !== 'string') throw new InputError('export-out', { extension })
    process.stdout.write(content)
    for (const note of notes) tell(process.stderr, note)
    return
  }
  out.write(content)
  const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.length
  if (json) printJson({ file: out.path, mediaType, bytes, notes })
  else print([say('cli.written', { file: out.path }), ...notes].join('\n'))
}
