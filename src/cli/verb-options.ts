import { type Command, Option } from 'commander'
import { LANGUAGES } from '../scenario/language'

/** Options that every verb takes, so that they can stand on either side of its name. */
export const verbOptions = (verb: Command): Command =>
  verb
    .addOption(new Option('--lang <language>', 'language of the messages').choices(LANGUAGES))
    .option('--json', 'print one JSON object and nothing else')
