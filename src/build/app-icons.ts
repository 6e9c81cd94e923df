// `npm run icons`: draws the pictures of the installed game from assets/icon.svg into assets/app/.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { PROJECT } from '../shipped/scenario-files'

const GROUND = '#2b2119'

/** `part` is the share of the side that the picture takes: a maskable icon may be cut to a circle. */
const ICONS = [
  { file: 'icon-192.png', side: 192, part: 1, ground: 'transparent' },
  { file: 'icon-512.png', side: 512, part: 1, ground: 'transparent' },
  { file: 'icon-maskable-512.png', side: 512, part: 0.78, ground: GROUND },
  { file: 'apple-touch-icon.png', side: 180, part: 0.86, ground: GROUND },
] as const

const svg = readFileSync(join(PROJECT, 'assets/icon.svg')).toString('base64')
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
})
const page = await browser.newPage()
for (const { file, side, part, ground } of ICONS) {
  await page.setViewportSize({ width: side, height: side })
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground}">
      <img src="data:image/svg+xml;base64,${svg}" width="${Math.round(side * part)}">
    </body>`,
  )
  const path = join(PROJECT, 'assets/app', file)
  await page.screenshot({ path, omitBackground: true })
}
await browser.close()
