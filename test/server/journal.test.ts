import { memoryJournal } from '../../src/server/journal/memory-journal'
import { dataFolder, journalIn } from './data-folder'
import { testJournal } from './journal-contract'

testJournal('memory', async ({ now }) => memoryJournal(now))
testJournal('a folder', (clock) => journalIn(dataFolder(), { clock }))
