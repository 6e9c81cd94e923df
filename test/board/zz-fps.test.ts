import { chromium } from 'playwright-core'
import { it } from 'vitest'
import { moments } from '../support/board-moments'
import { serveBoardPage } from '../support/board-site'
it('fps', async () => {
  const game = moments('ransomware-pra', 'reference')
  const site = await serveBoardPage()
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-background-networking', '--enable-unsafe-swiftshader'] })
  const page = await browser.newPage({ viewport: { width: 840, height: 660 } })
  await page.goto(site.url)
  await page.evaluate(() => (window as any).table.mount(false))
  await page.evaluate(([a, b]) => { const t = (window as any).table.board(); t.apply(a); t.apply(b) }, [game[1]!.table, game.at(-1)!.table])
  await page.waitForTimeout(1500)
  for (let i = 0; i < 3; i++) {
    const r = await page.evaluate(async ([a, b]) => { const t = (window as any).table.board(); const f = t.snapshot().frames; const t0 = performance.now(); t.apply(a); t.apply(b); t.play({ type: 'alarm', about: '' }); t.play({ type: 'relief', about: 'network' }); await new Promise(r => setTimeout(r, 1000)); return [t.snapshot().frames - f, performance.now() - t0] }, [game[1]!.table, game.at(-1)!.table])
    console.log('frames', r)
    await page.waitForTimeout(1500)
  }
  await browser.close(); await site.close()
}, 100000)
