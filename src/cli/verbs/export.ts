import { type Command, Option } from 'commander'
import { FORMATS, type Format } from '../../exchange/export-formats'
import { exportExercise } from '../../exchange/formats'
import {
  type ExerciseChoices,
  exerciseOptions,
  openExercise,
  timezoneOption,
} from '../exchange/open-exercise'
import { writeExport } from '../exchange/write-export'
import { forceOption, openOut } from '../out-file'
import { settingsOf } from '../output'
import { verbOptions } from '../verb-options'

interface Options extends ExerciseChoices {
  readonly to: Format
  readonly timezone: string
  readonly out?: string
  readonly force?: true
}

/** `pra export FILE --to FORMAT`: a recorded exercise as a file for another tool. */
export const exportVerb = (program: Command): void => {
  const verb = program
    .command('export')
    .description('write a recorded exercise as a file for another tool')
    .argument('<file>', 'the record of a game, or a link to one')
    .addOption(new Option('--to <format>', 'what to write').choices(FORMATS).makeOptionMandatory())
    .option('--out <file>', 'where to write it; a text goes to the terminal otherwise')
  verb.addOption(timezoneOption())
  exerciseOptions(forceOption(verb)).action(async (file: string, options: Options) => {
    const { json, language } = settingsOf(verb)
    const { to, out, force, tasks, assign, timezone: timeZone } = options
    const place = out === undefined ? null : openOut(out, { force, inputs: [file] })
    const { exercise, say } = await openExercise(file, language, options)
    const people = Object.keys(assign).length > 0 ? { people: assign } : {}
    const madeAt = new Date().toISOString()
    const written = await exportExercise(exercise, to, { tasks, madeAt, timeZone, ...people })
    writeExport(written, place, json, say)
  })
  verbOptions(verb)
}
