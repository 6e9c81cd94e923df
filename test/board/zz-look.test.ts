import { chromium } from 'playwright-core'
import { it } from 'vitest'
import { boardView, type BoardView } from '../../src/board/board-view'
import { playOut } from '../../src/session/autoplay'
import { dealFate } from '../../src/simulation/fate'
import { makeWorld } from '../../src/simulation/world'
import { view } from '../../src/view/view'
import { serveBoardPage } from '../support/board-site'
import { shipped } from '../support/shipped'

it('looks', async () => {
  const games: Record<string, BoardView[]> = {}
  for (const id of ['ransomware-pra', 'tutorial'] as const) {
    const scenario = shipped(id)
    const world = makeWorld(scenario, dealFate('look', scenario.id), { difficulty: 'normal', stimuli: true, countdown: 'off' })
    const all: any[] = []
    games[id] = []
    playOut(world, 'reference', (_m, after, entries) => { all.push(...entries); games[id]!.push(boardView(view(world, after, all, 'dsi'))) })
  }
  const g = games['ransomware-pra']!
  const bad: BoardView[] = []
  { const scenario = shipped('ransomware-pra'); const all: any[] = []
    const world = makeWorld(scenario, dealFate('worst', scenario.id), { difficulty: 'hard', stimuli: true, countdown: 'off' })
    playOut(world, 'worst', (_m, after, entries) => { all.push(...entries); bad.push(boardView(view(world, after, all, 'dsi'))) }) }
  const moments: Record<string, BoardView> = {
    start: g[1]!,
    parallel: bad.find(v => v.rows.some(r => r.status === 'parallel' && r.number === 6) && v.pawns.filter(p => p.state === 'busy').length > 1)!,
    tired: bad.findLast(v => v.pawns.some(p => p.state === 'away') && v.pawns.some(p => p.state === 'busy'))!, reopened: bad.find(v => v.rows.some(r => r.status === 'reopened')) ?? g.find(v => v.rows.some(r => r.status === 'reopened'))!,
    night: g.find(v => v.rests.some(r => r.kind === 'night' && r.status === 'running'))!,
    day3: g.find(v => v.rows.some(r => r.number === 12 && r.status !== 'locked'))!,
    end: g.at(-1)!,
    tutorial: games.tutorial![Math.floor(games.tutorial!.length / 2)]!,
  }
  const site = await serveBoardPage()
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-background-networking', '--enable-unsafe-swiftshader'] })
  const want = (process.env.LOOK ?? 'start:840x660').split(',')
  for (const w of want) {
    const [moment, size, ratio, extra] = w.split(':')
    const [width, height] = size!.split('x').map(Number)
    const context = await browser.newContext({ viewport: { width: width!, height: height! }, deviceScaleFactor: Number(ratio ?? 1) })
    const page = await context.newPage()
    page.on('console', m => console.log('CONSOLE', m.type(), m.text()))
    page.on('pageerror', e => console.log('PAGEERROR', e.stack))
    await page.goto(site.url)
    const t0 = Date.now()
    const r = await page.evaluate(() => (window as any).table.mount(true))
    const t1 = Date.now()
    await page.evaluate((v) => (window as any).table.board().apply(v), moments[moment!])
    const t2 = Date.now()
    if (extra === 'midnight') await page.evaluate((v) => (window as any).table.board().apply({ ...v, minute: v.minute + 1, minuteOfDay: 150 }), moments[moment!])
    if (extra === 'dusk') await page.evaluate((v) => (window as any).table.board().apply({ ...v, minute: v.minute + 1, minuteOfDay: 1140 }), moments[moment!])
    if (extra === 'hop') { await page.evaluate((v) => { const b = (window as any).table.board(); b.setReducedMotion(false); b.apply({ ...v, pawns: v.pawns.map((p: any) => ({ ...p, place: { kind: 'row', id: v.rows[6].key } })), minute: v.minute + 300, minuteOfDay: v.minuteOfDay + 300 }); b.play({ type: 'stamp', about: v.rows[3].key }); b.play({ type: 'stimulus', about: 'x' }); b.play({ type: 'relief', about: 'directory' }); b.point({ kind: 'service', id: 'mail' }) }, moments[moment!]); await page.waitForTimeout(120) }
    else if (extra === 'alarm') { await page.evaluate(() => (window as any).table.board().play({ type: 'stimulus', about: 'x' })); }
    if (extra !== 'hop') await page.waitForTimeout(500)
    await page.screenshot({ path: `/tmp/look-${moment}-${size}${extra ?? ''}.png` })
    console.log(w, r, t1 - t0, t2 - t1, JSON.stringify(await page.evaluate(() => { const s = (window as any).table.board().snapshot(); return [s.awake, s.frames, s.moving, s.light] })))
    await context.close()
  }
  await browser.close(); await site.close()
}, 120000)
