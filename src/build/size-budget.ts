// Part of `npm run check`: what the title loads stays within its budget, and says nothing of a game or a debrief.
import { builtSite } from './built-site'
import { FIRST_DOWNLOAD_BUDGET } from './first-download'

const inKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(7)} kB`

const { files, total, board, strangers } = (await builtSite()).firstDownload
const lines = [
  ...files.map(({ file, size }) => `${inKilobytes(size)}  ${file}`),
  `${inKilobytes(total)}  first download (gzip JS + CSS), of ${inKilobytes(FIRST_DOWNLOAD_BUDGET).trim()}`,
  ...(board > 0 ? [`${inKilobytes(board)}  board, loaded with a game`] : []),
]
process.stdout.write(`${lines.join('\n')}\n`)
if (total > FIRST_DOWNLOAD_BUDGET) {
  process.stderr.write('The title loads more than its budget.\n')
  process.exitCode = 1
}
if (strangers.length > 0) {
  process.stderr.write(`The title loads sentences that are not its own: ${strangers.join(', ')}.\n`)
  process.exitCode = 1
}
