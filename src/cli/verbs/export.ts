import { type Command, Option } from 'commander'
import { exportExercise, FORMATS, type Format } from '../../exchange/formats'
import { type ExerciseChoices, exerciseOptions, openExercise } from '../exchange/open-exercise'
import { writeExport } from '../exchange/write-export'
import { settingsOf } from '../output'
import { expectWritable } from '../record-file'
import { verbOptions } from '../verb-options'

interface Options extends ExerciseChoices {
  readonly to: Format
  readonly out?: string
}

/** `pra export FILE --to FORMAT`: a recorded exercise as a file for another tool. */
export const exportVerb = (program: Command): void => {
  const verb = program
    .command('export')
    .description('write a recorded exercise as a file for another tool')
    .argument('<file>', 'the record of a game')
    .addOption(new Option('--to <format>', 'what to write').choices(FORMATS).makeOptionMandatory())
    .option('--out <file>', 'where to write it; a text goes to the terminal otherwise')
  exerciseOptions(verb).action(async (file: string, options: Options) => {
    const { json, language } = settingsOf(verb)
    const { to, out, tasks, assign } = options
    if (out !== undefined) expectWritable(out)
    const { exercise, say } = await openExercise(file, language, options)
    const people = Object.keys(assign).length > 0 ? { people: assign } : {}
    const madeAt = new Date().toISOString()
    const written = await exportExercise(exercise, to, { tasks, madeAt, ...people })
    writeExport(written, out, json, say)
  })
  verbOptions(verb)
}
