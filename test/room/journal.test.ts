import { testJournal } from '../server/journal-contract'
import { journalIn, newSchema } from './schema'

testJournal('PostgreSQL', async ({ now }) => journalIn((await newSchema()).url, now))
