import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scopedName } from '../../src/build/style-sheets'
import { PROJECT } from '../../src/shipped/scenario-files'
import { everyNode, programOf } from './syntax'

const UI = join(PROJECT, 'src/ui')
const BASE = 'styles/base.css'
const files = readdirSync(UI, { recursive: true, encoding: 'utf8' }).sort()
const sheets = files.filter((path) => path.endsWith('.css'))
const modules = sheets.filter((path) => path.endsWith('.module.css'))
const read = (path: string): string => readFileSync(join(UI, path), 'utf8')
const bare = (css: string): string => css.replaceAll(/\/\*[\s\S]*?\*\//g, '')

/** What stands before each block of declarations: selectors and the names of at-rules. */
const selectorsOf = (css: string): string[] =>
  [...bare(css).matchAll(/([^{};]+)\{/g)]
    .map(([, before]) => before!.trim())
    .filter((before) => !before.startsWith('@'))
const classesIn = (selector: string): string[] =>
  [...selector.replaceAll(/\[[^\]]*\]/g, '').matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name!)
const global = (selector: string): string[] =>
  [...selector.matchAll(/:global\(([^)]*)\)/g)].flatMap(([, inner]) => classesIn(inner!))
const local = (selector: string): string[] =>
  classesIn(selector.replaceAll(/:global\([^)]*\)/g, ''))
const camel = (name: string): string =>
  name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** Classes that every screen may use. */
const BASIC = new Set(selectorsOf(read(BASE)).flatMap(classesIn))

/** The classes of sheets that components name, and those that they write out. */
function usedIn(path: string): { named: [sheet: string, name: string][]; written: string[] } {
  const names = new Map<string, string>()
  const named: [string, string][] = []
  const written: string[] = []
  const text = read(path)
  for (const { node, parent } of everyNode(programOf(path, text))) {
    if (node.type === 'ImportDefaultSpecifier') {
      const from = (parent as unknown as { source: { value: string } }).source.value
      const { name } = (node as unknown as { local: { name: string } }).local
      if (from.endsWith('.module.css')) names.set(name, join(dirname(path), from))
    }
    if (node.type === 'MemberExpression') {
      const { object, property } = node as unknown as Record<string, { name?: string }>
      const sheet = names.get(object?.name ?? '')
      if (sheet) named.push([sheet, property?.name ?? ''])
    }
    if (node.type === 'JSXAttribute') {
      const { name, value } = node as unknown as {
        name: { name: string }
        value: { value?: unknown }
      }
      if (name.name === 'class' && typeof value?.value === 'string') {
        written.push(...value.value.split(' '))
      }
    }
  }
  return { named, written }
}

/** Colours that CSS knows by a name of their own. */
const NAMED =
  `aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown
  burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod
  darkgr[ae]y darkgreen darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen
  darkslateblue darkslategr[ae]y darkturquoise darkviolet deeppink deepskyblue dimgr[ae]y dodgerblue firebrick floralwhite
  forestgreen fuchsia gainsboro ghostwhite gold goldenrod gr[ae]y green greenyellow honeydew hotpink indianred indigo ivory
  khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgr[ae]y
  lightgreen lightpink lightsalmon lightseagreen lightskyblue lightslategr[ae]y lightsteelblue lightyellow lime limegreen
  linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue
  mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive
  olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum
  powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver
  skyblue slateblue slategr[ae]y snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke
  yellow yellowgreen`.split(/\s+/)
const RAW = new RegExp(
  `#[0-9a-f]{3,8}\\b|\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\\(|(?<![\\w-])(?:${NAMED.join('|')})(?![\\w-])`,
  'gi',
)

/** The values of a sheet, without what it names: selectors, custom properties and their tokens. */
const valuesOf = (css: string): string[] =>
  [...bare(css).matchAll(/[\w-]+\s*:([^:;{}]+);/g)].map(([, value]) =>
    value!.replaceAll(/var\(--[\w-]+|"[^"]*"|url\([^)]*\)/g, ''),
  )

const declarationsOf = (css: string): [property: string, value: string][] =>
  [...bare(css).matchAll(/(?<=[{};]\s*)([\w-]+)\s*:([^:;{}]+);/g)].map(([, property, value]) => [
    property!,
    value!.trim(),
  ])

/** What has a scale of its own, and what may stand beside its tokens: a share of the text around, or of a box's own size. */
const SCALES = [
  {
    breaks: (property: string, value: string) =>
      property === 'font-size' && !/^(?:var\(--[\w-]+\)|[\d.]+em|inherit)$/.test(value),
  },
  {
    breaks: (property: string, value: string) =>
      property === 'font' && !/^(?:inherit|\d+ (?:var\(--[\w-]+\)|[\d.]+em) .*)$/.test(value),
  },
  {
    breaks: (property: string, value: string) =>
      /^border(?:-\w+)*-radius$/.test(property) &&
      !value.split(' ').every((one) => /^(?:var\(--radius[\w-]*\)|50%|0)$/.test(one)),
  },
]

/** Sheets that give colours and scales their names. */
const tokens = sheets.filter((path) => path.startsWith('styles/tokens'))
const tokensIn = (css: string): string[] =>
  [...css.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name!)

const used = files.filter((path) => path.endsWith('.tsx')).map(usedIn)

describe('the style of the screens', () => {
  it('stands beside what it is for, in the layer of its folder', () => {
    expect(sheets.filter((path) => !modules.includes(path) && dirname(path) !== 'styles')).toEqual(
      [],
    )
    for (const path of modules) {
      const layers = [...bare(read(path)).matchAll(/^(\S.*?) \{$/gm)].map(([, rule]) => rule)
      const own = path.startsWith('screens/') ? '@layer screens' : '@layer components'
      expect(
        layers.filter((rule) => rule !== own && rule !== '@layer print'),
        path,
      ).toEqual([])
    }
  })

  it('takes the mark of the focus away from nothing that can be reached by keyboard', () => {
    const unmarked = sheets.flatMap((path) =>
      [...bare(read(path)).matchAll(/([^{};]+)\{[^{}]*outline(?:-style)?:\s*(?:none|0)\b/g)].map(
        ([, selector]) => selector!.trim(),
      ),
    )
    // What the program alone moves the focus to: headings and panels.
    expect(unmarked).toEqual(['[tabindex="-1"]:focus'])
  })

  it('leaks from no sheet: what every screen may use is in the base alone', () => {
    for (const path of modules) {
      const leaking = selectorsOf(read(path)).flatMap(global)
      expect(
        leaking.filter((name) => !BASIC.has(name)),
        path,
      ).toEqual([])
    }
    const written = new Set(used.flatMap((one) => one.written))
    expect([...written].filter((name) => !BASIC.has(name))).toEqual([])
  })

  it('gives no two classes one name in the page', () => {
    const names = modules.flatMap((path) => {
      const css = read(path)
      const own = new Set(selectorsOf(css).flatMap(local))
      return [...own].map((name) => scopedName(name, join(UI, path), css))
    })
    expect(new Set(names).size).toBe(names.length)
  })

  it('has no class that nothing uses, and nothing uses one that is not there', () => {
    const there = modules.flatMap((path) => {
      const names = new Set(selectorsOf(read(path)).flatMap(local))
      return [...names].map((name) => `${path} ${camel(name)}`)
    })
    const named = new Set(used.flatMap((one) => one.named.map((each) => each.join(' '))))
    expect([...named].sort()).toEqual([...new Set(there)].sort())
  })

  it('has its colours from the sheets of tokens alone', () => {
    const raw = [
      ...sheets
        .filter((path) => !tokens.includes(path))
        .flatMap((path) =>
          valuesOf(read(path)).flatMap((value) =>
            [...value.matchAll(RAW)].map(([colour]) => `${path} ${colour}`),
          ),
        ),
      ...files
        .filter((path) => path.endsWith('.tsx'))
        .flatMap((path) =>
          [...read(path).matchAll(/["'`](?:#[0-9a-f]{3,8}["'`]|(?:rgb|hsl)a?\()/gi)].map(
            ([colour]) => `${path} ${colour}`,
          ),
        ),
    ]
    expect(raw).toEqual([])
  })

  it('has its sizes of text and its roundings from the sheets of tokens alone', () => {
    const raw = sheets
      .filter((path) => !tokens.includes(path))
      .flatMap((path) =>
        declarationsOf(read(path))
          .filter(([property, value]) => SCALES.some((scale) => scale.breaks(property, value)))
          .map(([property, value]) => `${path} ${property}: ${value}`),
      )
    expect(raw).toEqual([])
  })

  it('names no token that nothing gives, and gives none that nothing names', () => {
    const everything = files.filter((path) => /\.(css|tsx)$/.test(path)).map(read)
    const named = new Set(
      everything.flatMap((text) => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name!)),
    )
    const given = new Set(
      everything.flatMap((text) => [
        ...tokensIn(text),
        ...[...text.matchAll(/['"](--[\w-]+)['"]/g)].map(([, name]) => name!),
      ]),
    )
    expect([...named].filter((name) => !given.has(name))).toEqual([])
    expect(
      tokens.flatMap((path) => tokensIn(read(path))).filter((name) => !named.has(name)),
    ).toEqual([])
  })

  it('stays readable where a device sets the colours: text in the colour of grounds keeps its own ground', () => {
    const grounds = new Set(
      [...read('styles/tokens-forced.css').matchAll(/(--[\w-]+): Canvas;/g)].map(
        ([, name]) => name!,
      ),
    )
    const lost = modules.flatMap((path) =>
      [...bare(read(path)).matchAll(/[^{};]+\{([^{}]*)\}/g)]
        .map(([, rule]) => rule!)
        .filter((rule) => grounds.has(/(?:^|[\s;])color: var\((--[\w-]+)\)/.exec(rule)?.[1] ?? ''))
        .filter((rule) => !rule.includes('forced-color-adjust: none'))
        .map((rule) => `${path} ${rule.trim()}`),
    )
    expect(lost).toEqual([])
  })
})
