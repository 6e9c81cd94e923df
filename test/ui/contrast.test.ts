import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROJECT } from '../../src/shipped/scenario-files'

/** The colours that one of the sheets of tokens sets, by name. */
const coloursIn = (sheet: string): Record<string, string> => {
  const css = readFileSync(join(PROJECT, 'src/ui/styles', sheet), 'utf8')
  return Object.fromEntries(
    [...css.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{3,6})\b/g)].map(([, name, value]) => [name, value]),
  )
}

const day = { ...coloursIn('tokens.css'), ...coloursIn('tokens-game.css') }
const SCHEMES = { 'by day': day, dark: { ...day, ...coloursIn('tokens-dark.css') } }

/** Relative luminance as WCAG defines it, 0–1. */
function luminance(colour: string): number {
  const digits = colour.slice(1)
  const whole = digits.length === 3 ? [...digits].map((one) => one + one).join('') : digits
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(whole.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const PAPER = ['--paper', '--paper-1', '--paper-2', '--paper-3']
const WOOD = ['--wood-dark', '--wood-bar']
const LIGHTS = ['up', 'restored', 'rebuilding', 'degraded', 'suspect', 'down']

/** What has to be made out, and the grounds that it lies on. */
const MARKS: readonly (readonly [mark: string, grounds: readonly string[]])[] = [
  // The edges of buttons and fields, and the mark of the focus.
  ['--line-strong', [...PAPER, '--field']],
  ['--on-wood-line', WOOD],
  ['--focus', PAPER],
  ['--focus-on-wood', [...WOOD, '--enamel']],
  // What gauges show, the signs on the services' lights, the lines of teams that are compared.
  ['--gauge-1', WOOD],
  ['--gauge-2', WOOD],
  ['--on-enamel', LIGHTS.map((state) => `--led-${state}`)],
  ...[0, 1, 2, 3, 4, 5].map((team) => [`--team-${team}`, ['--paper']] as const),
]

describe.each(Object.entries(SCHEMES))('the colours of the screens %s', (_, colours) => {
  it('set each control and each drawn mark off from its ground by 3:1', () => {
    const faint = MARKS.flatMap(([mark, grounds]) =>
      grounds
        .map((ground) => ({ ground, ratio: contrast(colours[mark]!, colours[ground]!) }))
        .filter(({ ratio }) => !(ratio >= 3))
        .map(({ ground, ratio }) => `${mark} on ${ground}: ${ratio.toFixed(2)}`),
    )
    expect(faint).toEqual([])
  })
})
