import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { coldCalendar } from '../../../src/exchange/kit/debrief-sheets'
import { decisionSheets } from '../../../src/exchange/kit/decision-sheets'
import { facilitatorGuide } from '../../../src/exchange/kit/guide'
import type { Kit } from '../../../src/exchange/kit/kit'
import { type KitFile, kitFiles } from '../../../src/exchange/kit/kit-files'
import { exerciseAddress } from '../../../src/exchange/kit/link-sheet'
import { WORKSHOP_MINUTES } from '../../../src/exchange/kit/workshop-minutes'
import { announcedLengths } from '../../../src/scenario/announced-lengths'
import { LANGUAGES } from '../../../src/scenario/language'
import { shippedKit } from '../../support/workshop-kit'

const FORMATS = (['ransomware-pra', 'tutorial'] as const).flatMap((id) =>
  WORKSHOP_MINUTES.map((minutes) => [id, minutes] as const),
)

describe.each(FORMATS)('the workshop of %s in %i minutes', (id, minutes) => {
  let kit: Kit
  beforeAll(async () => {
    kit = await shippedKit(id, 'fr', { minutes })
  })

  it('fills its minutes, each step beginning where the one before ends', () => {
    let from = 0
    for (const step of kit.workshop.steps) {
      expect(step.from).toBe(from)
      expect(step.minutes).toBeGreaterThanOrEqual(0)
      from += step.minutes
    }
    expect(from).toBe(minutes)
  })

  it('plays phases in the plan’s order for as long as the game announces, or stops before the last one', () => {
    const { cut, announced, rows, stopped, steps } = kit.workshop
    expect(announced).toBe(announcedLengths(kit.scenario, false)[cut])
    const cutRows = kit.scenario.rows.filter(
      ({ key }) => cut === 'whole' || kit.scenario.settings.express!.rows.includes(key),
    )
    expect(rows).toEqual(cutRows.slice(0, rows.length))
    expect(stopped).toBe(rows.length < cutRows.length)
    expect(steps.some(({ kind }) => kind === 'stop')).toBe(stopped)
    const played = steps.reduce((sum, one) => sum + (one.kind === 'row' ? one.minutes : 0), 0)
    expect(played).toBeLessThan(announced)
    // What is announced counts the debrief too: a quarter of an hour, or two minutes after learning.
    if (!stopped) expect(played).toBe(announced - (kit.scenario.teaches ? 2 : 15))
  })
})

it('four hours have room for the whole plan, two for the express cut, one for a part of that', async () => {
  const cuts = await Promise.all(
    WORKSHOP_MINUTES.map(async (minutes) => {
      const { cut, stopped } = (await shippedKit('ransomware-pra', 'fr', { minutes })).workshop
      return `${cut} ${stopped}`
    }),
  )
  expect(cuts).toEqual(['express true', 'express false', 'whole false'])
})

it('counts phases, not their sessions, where it says how many are played', async () => {
  const kit = await shippedKit('ransomware-pra', 'fr', { minutes: 240 })
  expect(kit.workshop.rows).toHaveLength(15)
  expect(facilitatorGuide(kit)).toContain('14 phases jouées')
})

describe.each(LANGUAGES)('the kit in %s', (language) => {
  let kit: Kit
  let files: readonly KitFile[]
  beforeAll(async () => {
    kit = await shippedKit('ransomware-pra', language)
    files = await kitFiles(kit)
  })
  const pages = () => files.filter(({ path }) => path.endsWith('.html'))

  it('is thirteen files in three folders, with names that every system takes', () => {
    expect(files).toHaveLength(13)
    for (const { path } of files) expect(path).toMatch(/^[a-z]+\/[a-z0-9-]+\.(html|xlsx|ics)$/)
    expect(new Set(files.map(({ path }) => path)).size).toBe(13)
  })

  it('says everything in words: no key is left, no parameter, nothing undefined', () => {
    const texts = pages().map(({ content }) => String(content))
    for (const [place, text] of texts.entries()) {
      const { path } = pages()[place]!
      expect(text, path).not.toMatch(/\{\{|undefined|\bNaN\b|\[object/)
      const spoken = text.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ')
      expect(spoken, path).not.toMatch(
        /\b(decision|stimulus|evidence|thread|gauge|phase|cell|briefing|role|card|sheet|step|fact)\.[a-z]/,
      )
    }
  })

  it('stands alone: each page has its language, one heading of the first rank, and asks nothing of anybody', () => {
    for (const { path, content } of pages()) {
      const page = String(content)
      expect(page, path).toContain(`<html lang="${language}">`)
      expect(page.match(/<h1[ >]/g), path).toHaveLength(1)
      expect(page, path).not.toMatch(/<script|<link|<img|url\(|@import/)
    }
  })

  it('has a sheet for every decision of the phases that are played', () => {
    const sheets = decisionSheets(kit)
    const due = kit.cards.filter(
      ({ kind, row }) => kind === 'decision' && kit.workshop.rows.some(({ key }) => key === row),
    )
    expect(due.length).toBeGreaterThan(30)
    for (const { number } of due) expect(sheets).toContain(`<span class="number">${number}</span>`)
  })

  it('leads to this very exercise, and has no such sheet where nobody knows the address', async () => {
    const address = new URL(exerciseAddress(kit))
    expect(Object.fromEntries(address.searchParams)).toEqual({
      scenario: 'ransomware-pra',
      seed: 'ORION',
      difficulty: 'normal',
      cut: 'express',
      lang: language,
    })
    const without = await kitFiles({ ...kit, page: '' })
    expect(files.map(({ id }) => id).filter((id) => !without.some((one) => one.id === id))).toEqual(
      ['link'],
    )
  })
})

describe('the calendar of the cold debriefs', () => {
  const read = async (day: string, timeZone: string) => {
    const kit = await shippedKit('ransomware-pra', 'fr', { day, timeZone })
    const calendar = new ICAL.Component(ICAL.parse(coldCalendar(kit)))
    for (const zone of calendar.getAllSubcomponents('vtimezone')) {
      ICAL.TimezoneService.register(new ICAL.Timezone(zone))
    }
    return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  }

  it('is read by ical.js: ten o’clock in the zone of the workshop, winter and summer time alike', async () => {
    const events = await read('2026-03-02', 'Europe/Paris')
    expect(events.map(({ startDate }) => startDate.toString())).toEqual([
      '2026-03-17T10:00:00',
      '2026-04-01T10:00:00',
      // Ninety days later is a Sunday.
      '2026-06-01T10:00:00',
    ])
    expect(events.map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual([
      '2026-03-17T09:00:00.000Z',
      '2026-04-01T08:00:00.000Z',
      '2026-06-01T08:00:00.000Z',
    ])
    expect(events.map(({ duration }) => duration.toSeconds())).toEqual([1800, 1800, 1800])
    for (const { summary, description } of events) {
      expect(summary).toContain('Débriefing à froid')
      expect(description.split('\n').length).toBeGreaterThan(3)
    }
  })

  it('has the same appointments at every import, and others for another day', async () => {
    const ids = async (day: string) => (await read(day, '')).map(({ uid }) => uid)
    expect(await ids('2026-03-02')).toEqual(await ids('2026-03-02'))
    expect(await ids('2026-03-02')).not.toEqual(await ids('2026-03-03'))
  })
})
