import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import story from '../../locales/fr/ransomware-pra/scenario.json'
import tools from '../../locales/fr/tools.json'
import { openMenu } from '../support/debrief-page'
import { answerAsked, choose, playAlone } from '../support/game-moves'
import { expectFocus, openPage, tabTo } from '../support/play-page'
import { fr } from '../support/sentences'
import { LAPTOP } from '../support/served-site'
import { openSite, type Site } from '../support/site'
import { playUntil } from '../support/tools-page'

let site: Site
let context: BrowserContext
let page: Page
let errors: string[]

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

beforeEach(async () => {
  context = await site.browser.newContext(LAPTOP)
  const opened = await openPage(context, `${site.url}?lang=fr&seed=gestes`)
  page = opened.page
  errors = opened.errors
  await page.getByTestId('all-roles').click()
  await page.getByTestId('start').click()
  const opens = page.getByTestId('open-phase')
  await opens.click()
  // While it stands there yet, nobody is asked whether they play alone.
  await opens.waitFor({ state: 'detached' })
  await playAlone(page)
  await form().waitFor()
})
afterEach(async () => {
  await context.close()
  expect(errors).toEqual([])
})

const form = () => page.locator('form[data-part=prompt][data-current=true]')
const tab = (name: string) => page.getByRole('tab', { name })

/** Answers for every role until nothing is owed and time is let run by hand, and says how many answers that took. */
async function answerAll(): Promise<number> {
  await page.getByRole('button', { name: fr['menu.title'] }).click()
  await page.getByLabel(fr['settings.runs-on']).uncheck()
  await page.keyboard.press('Escape')
  let answers = 0
  for (; (await page.getByTestId('run-clock').count()) === 0; answers += 1) await answerAsked(page)
  return answers
}

describe('at the table', () => {
  it('lets a role take its sealed answer back until the last one is in', async () => {
    // What is done in the first minutes is answered alone; then all are asked together.
    await answerAsked(page)
    await tab(story['role.client.short']).click()
    await choose(form().locator('input').first())
    await form().locator('button[type=submit]').click()
    await tab(story['role.dsi.short']).waitFor()
    await expect.poll(() => tab(story['role.dsi.short']).getAttribute('aria-selected')).toBe('true')

    await tab(story['role.client.short']).click()
    const sealed = page.locator('[data-part=sealed]')
    await sealed.getByRole('button', { name: fr['sealed.withdraw'] }).click()
    await form().waitFor()
    expect(await sealed.count()).toBe(0)
    expect(await form().getAttribute('data-prompt')).toContain('/client/')
  })

  it('takes what paper cards say, typed by keyboard: seals it, or says in words why not', async () => {
    const menu = page.getByRole('button', { name: fr['menu.title'] })
    await menu.focus()
    await page.keyboard.press('Enter')
    await page.getByTestId('typed-codes').waitFor()
    await tabTo(page, '[data-testid=typed-codes]')
    const field = page.locator('input[name=codes]')
    await expectFocus(field)
    // Sealing the first brings the question of the second; the third is on no card.
    await page.keyboard.type('1b 2ab 999a')
    await page.keyboard.press('Enter')
    const told = page.locator('[data-part=typed-codes]').getByRole('status')
    await expect
      .poll(() => told.getByRole('listitem').allInnerTexts())
      .toEqual([
        expect.stringMatching(/^1B DSI, «.*»\s: scellé\. /),
        `2AB ${tools['typed.one-letter']}`,
        `999A ${tools['typed.no-card']}`,
      ])
    // What was not taken is there to be put right.
    await expectFocus(field)
    expect(await field.inputValue()).toBe('2AB 999A')
    await field.fill('2a')
    await page.keyboard.press('Enter')
    await expect.poll(() => told.innerText()).toMatch(/^2A [^,]+, «.*»\s: scellé\. /)
    expect(await field.inputValue()).toBe('')
    await page.keyboard.press('Escape')
    await expectFocus(page.getByTestId('typed-codes'))
    await page.keyboard.press('Escape')
    await expectFocus(menu)
    expect(await form().getAttribute('data-prompt')).not.toContain('/client/')
  })

  it('goes round: a card says whose turn it is, and the others’ tabs are closed until the answer is sealed', async () => {
    const turn = page.locator('[data-part=turn]')
    await page.getByRole('button', { name: fr['menu.title'] }).click()
    await page.getByLabel(fr['turn.cards']).check()
    await page.keyboard.press('Escape')
    await turn.waitFor()
    const first = await turn.getAttribute('data-role')
    expect(await form().count()).toBe(0)
    expect(await page.locator('[data-part=sections]').count()).toBe(0)
    await page.getByTestId('take-turn').focus()
    await page.keyboard.press('Enter')
    await form().waitFor()
    await expectFocus(form().locator('[data-part=prompt-title]'))
    expect(await page.getByRole('tab', { disabled: true }).count()).toBe(4)

    while ((await turn.count()) === 0) await answerAsked(page)
    const next = await turn.getAttribute('data-role')
    expect(next).not.toBe(first)
    // Whoever takes the screen up again is asked who it is.
    await page.goto(`${site.url}?lang=fr`)
    await page.locator('[data-part=stored-resume]').first().click()
    await turn.waitFor()
    expect(await turn.getAttribute('data-role')).toBe(next)
    await page.getByTestId('alone').click()
    await form().waitFor()
    expect(await page.getByRole('tab', { disabled: true }).count()).toBe(0)

    // Said once; and what is chosen and not sealed is there again.
    await choose(form().locator('[data-part=option-input]').last())
    const chosen = await form().locator('input:checked').getAttribute('value')
    await page.goto(`${site.url}?lang=fr`)
    await page.locator('[data-part=stored-resume]').first().click()
    await form().waitFor()
    expect(await form().locator('input:checked').getAttribute('value')).toBe(chosen)
  })

  it('shows what each role decided, and marks a deliberate deviation with its reason', async () => {
    const answers = await answerAll()
    const reveal = page.locator('[data-part=reveal]')
    expect(await reveal.locator('li').count()).toBe(answers)
    expect(await page.locator('[data-part=grade]').count()).toBe(0)
    await reveal.locator('summary').click()
    // A role may have decided twice: each decision is told apart.
    const offered = await reveal.locator('option').allInnerTexts()
    expect(new Set(offered).size).toBe(answers)
    await reveal.locator('input').fill('Le plan parle trop tôt.')
    await reveal.getByRole('button', { name: fr['deviation.save'] }).click()
    await reveal.getByText(fr['deviation.marked'], { exact: true }).waitFor()
    await page.locator('[data-part=sections] [data-section=journal]').click()
    expect(await page.locator('[data-part=journal]').innerText()).toContain(
      'Le plan parle trop tôt.',
    )
  })

  it('ranks by buttons, by drag and by keyboard', async () => {
    await playUntil(page, async () => (await page.locator('[data-part=ranking]').count()) > 0)
    const names = () => page.locator('[data-part=rank] [data-part=option-text]').allInnerTexts()
    const dealt = await names()
    const moved = [dealt[1], dealt[0], ...dealt.slice(2)]
    await page.locator('[data-part=rank] [data-step="1"]').first().click()
    expect(await names()).toEqual(moved)
    await page.locator('[data-part=rank] [data-step="-1"]').nth(1).focus()
    await page.keyboard.press('Enter')
    expect(await names()).toEqual(dealt)

    await page.locator('[data-part=rank]').last().scrollIntoViewIfNeeded()
    const [from, to] = await Promise.all([
      page
        .locator('[data-part=rank-grip]')
        .nth(dealt.length - 2)
        .boundingBox(),
      page.locator('[data-part=rank]').last().boundingBox(),
    ])
    if (!from || !to) throw new Error('the ranking is not shown')
    await page.mouse.move(from.x + 8, from.y + 8)
    await page.mouse.down()
    await page.mouse.move(from.x + 20, to.y + to.height / 2, { steps: 6 })
    await page.mouse.up()
    expect((await names()).at(-1)).toBe(dealt.at(-2))

    // Let go outside the list, beside the panel: the drag is over there too.
    await page.mouse.move(from.x + 8, to.y + to.height / 2)
    await page.mouse.down()
    await page.mouse.move(40, from.y + 8, { steps: 6 })
    await page.mouse.up()
    expect(await names()).toEqual(dealt)
    expect(await page.locator('[data-part=rank][data-dragged=true]').count()).toBe(0)
    await page.mouse.move(from.x + 8, to.y + to.height / 2, { steps: 4 })
    expect(await names()).toEqual(dealt)
  })

  it('starts an initiative, takes a note, reads a document and puts it away with Escape', async () => {
    await page.locator('[data-part=sections] [data-section=initiatives]').click()
    await page.getByRole('button', { name: fr['initiative.start'] }).first().click()
    await page.locator('[data-part=initiative][data-started=true]').waitFor()

    await page.locator('[data-part=sections] [data-section=follow]').click()
    await page.locator('[data-part=note-form] textarea').fill('Penser au badge')
    await page.getByRole('button', { name: fr['note.add'] }).click()
    await page.locator('[data-part=sections] [data-section=journal]').click()
    await expect
      .poll(() => page.locator('[data-part=journal]').innerText())
      .toContain('Penser au badge')

    await page.locator('[data-part=sections] [data-section=documents]').click()
    await page.locator('[data-part=slip]').first().click()
    const heading = page.locator('[data-part=reader] h2')
    await expectFocus(heading)
    await page.keyboard.press('Escape')
    expect(await page.locator('[data-part=reader]').count()).toBe(0)
  })

  it('stops where it is asked to, and sums up what there is', async () => {
    await page.getByRole('button', { name: fr['menu.title'] }).click()
    await page.getByRole('button', { name: fr['menu.end'] }).click()
    await page.getByRole('button', { name: fr['menu.end-yes'] }).click()
    await page.locator('[data-part=summary-main]').waitFor()
    expect(await page.locator('[data-part=summary-main]').innerText()).toContain(
      fr['summary.stopped'],
    )
    await openMenu(page)
    await page.getByRole('button', { name: fr['summary.again'] }).click()
    expect(await page.locator('[data-part=seed] input').inputValue()).toBe('gestes')
  })
})
