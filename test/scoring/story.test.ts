import { describe, expect, it } from 'vitest'
import { messageText } from '../../src/i18n/debrief-wording'
import { LANGUAGES } from '../../src/scenario/language'
import { isDead } from '../../src/scenario/roles'
import { debriefOf } from '../../src/scoring/debrief'
import type { MessageParam } from '../../src/scoring/debrief-message'
import { scorePolicyGame } from '../../src/scoring/scored-game'
import { dealDraws } from '../../src/simulation/draws'
import { makeWorld } from '../../src/simulation/world'
import { goldenDebrief } from '../golden/debriefs'
import { debriefLocale } from '../support/debrief-locale'
import { shipped } from '../support/shipped'

const GAMES = ['reference', 'novice', 'random', 'mixed', 'worst'] as const

const value = (param: MessageParam | undefined) => (param && 'value' in param ? param.value : null)

describe.each(GAMES)('the story of the %s game', (name) => {
  const { scored, report, debrief } = goldenDebrief(name)
  const { state, events, world } = scored
  const { story, outcome } = debrief
  const told = (start: string) => story.sentences.find(({ key }) => key.startsWith(start))
  const late = outcome.services.filter((one) => one.outageMinutes > one.maxOutageMinutes)

  it('says of the first move what was answered first, and whom it followed', () => {
    const first = told('story.first')!
    const revealed = events.find(
      (event) => event.type === 'prompt.revealed' && event.kind === 'decision',
    )
    if (revealed?.type !== 'prompt.revealed') throw new Error('nothing was answered')
    expect(value(first.params.answer)).toEqual(revealed.answer)
    const decision = report.decisions.find(({ prompt }) => prompt === revealed.prompt)!
    if (decision.grade === 'P') {
      expect(first.key).toBe(
        decision.contested ? `story.first-${decision.followed}` : 'story.first-right',
      )
    } else {
      const graded = ['story.first-near', 'story.first-wrong']
      expect(decision.contested ? ['story.first-contested'] : graded).toContain(first.key)
    }
  })

  it('names what came back and since when, or says that nothing did', () => {
    const surfaced = events.filter(({ type }) => type === 'thread.surfaced')
    const came = told('story.came-back')
    expect(came !== undefined).toBe(surfaced.length > 0)
    if (!came) return
    const life = debrief.threads
      .flatMap(({ surfacings }) => surfacings)
      .find(({ id }) => id === value(came.params.surfacing))!
    expect(value(came.params.moment)).toBe(life.minute)
    const relapsed = events.filter(({ type }) => type === 'services.relapsed')
    if (relapsed.length > 0) expect(value(came.params.services)).toEqual(life.services)
    const opened = life.chain[0]
    if (opened) expect(value(came.params.opened)).toBe(opened.minute)
  })

  it('counts the services that came back too late, and names the first', () => {
    if (late.length === 0) {
      const closest = told('story.in-time')!
      const { outageMinutes, maxOutageMinutes } = outcome.services.find(
        ({ id }) => id === value(closest.params.service),
      )!
      for (const one of outcome.services) {
        expect(one.outageMinutes / one.maxOutageMinutes).toBeLessThanOrEqual(
          outageMinutes / maxOutageMinutes,
        )
      }
      return
    }
    const sentence = told('story.late')!
    expect(value(sentence.params.count)).toBe(late.length)
    const crossed = events.find(({ type }) => type === 'outage.crossed')!
    expect(value(sentence.params.moment)).toBe(crossed.minute)
  })

  it('takes the hardest blow of the gauge that fell furthest from the main courante', () => {
    const sentence = told('story.gauge')!
    const gauge = value(sentence.params.gauge) as string
    const fall = (id: string) =>
      outcome.gauges.levels[id]! - world.scenario.gauges.find((one) => one.id === id)!.start
    for (const { id } of world.scenario.gauges) expect(fall(gauge)).toBeLessThanOrEqual(fall(id))
    expect(value(sentence.params.end)).toBe(outcome.gauges.levels[gauge])
    const moved = events.filter((event) => event.type === 'gauge.moved' && event.gauge === gauge)
    const by = value(sentence.params.by)
    if (by === null)
      expect(moved.every((event) => event.type === 'gauge.moved' && event.by >= 0)).toBe(true)
    else expect(moved.some(({ minute }) => minute === value(sentence.params.moment))).toBe(true)
  })

  it('counts the duties that were missed, or says that all were fulfilled', () => {
    const missed = report.duties.filter(({ status }) => status === 'neglected')
    const sentence = told(missed.length > 0 ? 'story.duties-missed' : 'story.duties-met')!
    expect(value(sentence.params.count)).toBe(
      missed.length || report.duties.filter(({ status }) => status === 'met').length,
    )
  })

  it('has a headline that the end bears out, about the gravest there is', () => {
    const { key } = story.headline
    const down = outcome.services.filter(({ id }) => isDead(state.services[id]!.status))
    const degraded = outcome.services.some(({ id }) => state.services[id]!.status === 'degraded')
    const relapse = events.some(({ type }) => type === 'services.relapsed')
    const worse: string =
      down.length > 0
        ? 'down'
        : degraded
          ? 'degraded'
          : relapse
            ? 'relapse'
            : world.scenario.gauges.some(({ id, thresholds }) =>
                  thresholds.some(({ below }) => state.gauges[id]! < below),
                )
              ? 'price'
              : late.length > 0
                ? 'late'
                : report.duties.some(({ status }) => status === 'neglected')
                  ? 'duty'
                  : 'stood'
    expect(key).toBe(`story.headline.${worse}`)
  })

  it.each(LANGUAGES)('is said in about five whole sentences, in %s', async (language) => {
    const locale = await debriefLocale(language)
    const said = [story.headline, ...story.sentences].map((one) => messageText(locale, one))
    expect(said.length).toBeGreaterThanOrEqual(5)
    expect(said.length).toBeLessThanOrEqual(7)
    for (const one of said) {
      expect(one).not.toMatch(/\{\{|undefined|NaN|^story\./)
      expect(one).toMatch(/^\P{Ll}/u)
    }
  })
})

describe('the story of a short game', () => {
  it('is told of any scenario, threads or none', () => {
    const scenario = shipped('tutorial')
    const options = { difficulty: 'normal', stimuli: true, countdown: 'off' } as const
    for (const policy of ['reference', 'worst'] as const) {
      const world = makeWorld(scenario, dealDraws('short', scenario.id), options)
      const scored = scorePolicyGame(world, 'short', policy)
      const { headline, sentences } = debriefOf(scored, []).story
      expect(headline.key).toMatch(/^story\.headline\./)
      expect(sentences.length).toBeGreaterThan(1)
    }
  })
})
