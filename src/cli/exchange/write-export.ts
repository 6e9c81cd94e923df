import { writeFileSync } from 'node:fs'
import type { ExportFile } from '../../exchange/export-file'
import type { Say } from '../../exchange/sentences'
import { InputError } from '../input-error'
import { print, printJson } from '../output'

/**
 * Writes a file where it was asked for and says what to know about it. Without a place a text goes to the standard
 * output, what there is to know to the error output.
 */
export const writeExport = (
  { content, notes, mediaType, extension }: ExportFile,
  out: string | undefined,
  json: boolean,
  say: Say,
): void => {
  if (out === undefined) {
    if (json || typeof content !== 'string') throw new InputError('export-out', { extension })
    process.stdout.write(content)
    for (const note of notes) process.stderr.write(`${note}\n`)
    return
  }
  try {
    writeFileSync(out, content)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new InputError('file-unwritable', { file: out, reason })
  }
  const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.length
  if (json) printJson({ file: out, mediaType, bytes, notes })
  else print([say('cli.written', { file: out }), ...notes].join('\n'))
}
