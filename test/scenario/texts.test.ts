import { describe, expect, it } from 'vitest'
import { compileScenario } from '../../src/scenario/compile'
import type { Problem, ProblemCode } from '../../src/scenario/problem'
import { impliedKeys } from '../../src/scenario/text-keys'
import { checkTexts, wordsIn } from '../../src/scenario/texts'
import { smallFiles, smallTexts, smallWith } from '../support/small-scenario'

type Texts = ReturnType<typeof smallTexts>

const problemsOf = (texts: Texts, files = smallFiles()): readonly Problem[] => {
  const { draft, at } = compileScenario(files)
  if (!draft) throw new Error('The small scenario cannot be read')
  return checkTexts(draft, texts, at)
}

/** The small scenario's texts with one file changed in one language. */
const textsWith = (
  language: 'fr' | 'en',
  name: string,
  change: (text: string) => string,
): Texts => {
  const texts = smallTexts()
  return {
    ...texts,
    [language]: texts[language].map(({ file, text }) => ({
      file,
      text: file === `${language}/${name}` ? change(text) : text,
    })),
  }
}

const put = (language: 'fr' | 'en', key: string, value: string): Texts =>
  textsWith(language, 'alert.json', (text) => {
    const line = new RegExp(`"${key.replaceAll('.', '\\.')}": "[^"]*"`)
    if (!line.test(text)) throw new Error(`No text ${key}`)
    return text.replace(line, () => `"${key}": ${JSON.stringify(value)}`)
  })

const lineIn = (texts: Texts, file: string, find: string): number => {
  const text = [...texts.fr, ...texts.en].find((one) => one.file === file)?.text ?? ''
  return text.split('\n').findIndex((line) => line.includes(find)) + 1
}

describe('the texts that a scenario calls for', () => {
  it('follow from its ids', () => {
    const { draft } = compileScenario(smallFiles())
    const keys = draft ? impliedKeys(draft).map(({ key }) => key) : []
    expect(keys).toEqual(expect.arrayContaining(['scenario.role.client', 'phase.tell.title']))
    expect(keys).toEqual(expect.arrayContaining(['cell.alert.1.dsi', 'briefing.repair.1']))
    expect(keys).toEqual(
      expect.arrayContaining(['decision.survey.context', 'decision.again.why.a']),
    )
    expect(keys).toEqual(
      expect.arrayContaining(['decision.tools.why.phones', 'lever.paper.prompt']),
    )
    expect(keys).toEqual(
      expect.arrayContaining(['decision.order.why', 'decision.audiences.item.press']),
    )
    expect(keys).toEqual(
      expect.arrayContaining(['evidence.network-map.body.clean', 'chance.index-broken']),
    )
    expect(keys).toEqual(
      expect.arrayContaining(['stimulus.reporter.why.b', 'exerciseObjective.coordinate']),
    )
    expect(keys).not.toContain('decision.name-team.context')
    expect(keys).not.toContain('evidence.network-map.body')
    expect(keys).not.toContain('decision.audiences.why.press')
    expect(keys).not.toContain('stimulus.late-hardware.option.a')
  })

  it('are limited as scenarios/README.md says', () => {
    const { draft } = compileScenario(smallFiles())
    const limits = new Map(draft ? impliedKeys(draft).map((key) => [key.key, key]) : [])
    expect(limits.get('decision.survey.option.a')?.words).toBe(20)
    expect(limits.get('decision.name-team.option.a')?.words).toBe(12)
    expect(limits.get('service.mail.short')?.characters).toBe(14)
    expect(limits.get('evidence.gateway-log.body.odd')).toMatchObject({
      words: 80,
      verbatim: true,
    })
  })
})

describe('checking texts', () => {
  it('accepts those of the small scenario', () => {
    expect(problemsOf(smallTexts())).toEqual([])
  })

  it('says that a language has none', () => {
    expect(problemsOf({ ...smallTexts(), en: [] })).toMatchObject([
      { code: 'text-none', file: 'locales/en/small' },
    ])
  })

  it('puts a missing text in the file named like the one that calls for it', () => {
    const texts = textsWith('en', 'alert.json', (text) =>
      text.replace(/ *"decision.tools.prompt": .*\n/, ''),
    )
    expect(problemsOf(texts)).toMatchObject([
      { code: 'text-missing', file: 'en/alert.json', params: { key: 'decision.tools.prompt' } },
    ])
  })

  it('puts a missing text in a file to be made when there is none', () => {
    const texts = smallTexts()
    const fr = texts.fr.filter(({ file }) => file !== 'fr/maps.json')
    const problems = problemsOf({ ...texts, fr })
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual(
      Array(4).fill('text-missing fr/maps.json'),
    )
  })

  it('asks for what is said in the debrief in a file of its own, and for nothing else in there', () => {
    const moved = textsWith('en', 'alert.debrief.json', (text) =>
      text.replace('{\n', '{\n  "briefing.alert.2": "More.",\n'),
    )
    const twice = textsWith('fr', 'alert.json', (text) =>
      text.replace(
        /("decision.tools.prompt": .*)\n/,
        '$1\n  "decision.tools.why.phones": "Oui.",\n',
      ),
    )
    const told = [...problemsOf(moved), ...problemsOf(twice)]
      .filter(({ code }) => code === 'text-misplaced')
      .map(({ file, params }) => `${file} ${params.key} → ${params.file}`)
    expect(told).toEqual([
      'en/alert.debrief.json briefing.alert.2 → alert.json',
      'fr/alert.json decision.tools.why.phones → alert.debrief.json',
    ])
    const missing = problemsOf(
      textsWith('en', 'alert.debrief.json', (text) =>
        text.replace(/ *"decision.tools.why.phones": .*\n/, ''),
      ),
    ).find(({ code }) => code === 'text-missing')
    expect(missing?.file).toBe('en/alert.debrief.json')
  })

  it('says where an orphan is, and what it may have meant', () => {
    const texts = textsWith('fr', 'alert.json', (text) =>
      text.replace('decision.tools.prompt', 'decision.tools.promt'),
    )
    const orphan = problemsOf(texts).find(({ code }) => code === 'text-orphan')
    expect(orphan).toMatchObject({
      file: 'fr/alert.json',
      line: lineIn(texts, 'fr/alert.json', 'promt'),
      column: 3,
      params: { key: 'decision.tools.promt', hint: ' (→ decision.tools.prompt)' },
    })
  })

  it('refuses keys out of order', () => {
    const texts = textsWith('fr', 'maps.json', (text) => {
      const lines = text.trimEnd().slice(2, -2).split(',\n')
      return `{\n${lines.reverse().join(',\n')}\n}`
    })
    expect(problemsOf(texts)).toMatchObject([
      { code: 'text-unsorted', file: 'fr/maps.json', line: 3 },
    ])
  })

  it('refuses a key that stands in two files', () => {
    const texts = textsWith('en', 'maps.json', (text) =>
      text.replace('{', '{\n  "decision.tools.prompt": "Again",'),
    )
    expect(problemsOf(texts)).toMatchObject([
      { code: 'text-twice', file: 'en/maps.json', line: 2, params: { file: 'en/alert.json' } },
    ])
  })

  it('refuses a key written twice in one file', () => {
    const texts = textsWith('en', 'maps.json', (text) =>
      text.replace('{', '{\n  "evidence.network-map.title": "Again",'),
    )
    const twice = problemsOf(texts).find(({ code }) => code === 'duplicate-key')
    expect(twice).toMatchObject({ file: 'en/maps.json', line: 6 })
  })

  it('refuses what is not JSON, with the place', () => {
    const texts = textsWith('en', 'maps.json', (text) => text.replace(/"\n}/, '",\n}'))
    const [first] = problemsOf(texts)
    expect(first).toMatchObject({ code: 'json-syntax', file: 'en/maps.json', line: 6 })
  })

  it('refuses what is not a text', () => {
    const texts = textsWith('en', 'maps.json', (text) => text.replace(/title": .*/, 'title": 12'))
    expect(problemsOf(texts)).toMatchObject([{ code: 'text-not-a-text', file: 'en/maps.json' }])
  })

  it('refuses an empty text', () => {
    expect(problemsOf(put('en', 'decision.tools.prompt', ' '))).toMatchObject([
      { code: 'text-empty', file: 'en/alert.json' },
    ])
  })

  it('refuses variables that differ between languages, once', () => {
    expect(problemsOf(put('en', 'decision.tools.prompt', 'In {{minutes}} min'))).toMatchObject([
      { code: 'text-variables', file: 'en/alert.json', params: { here: 'minutes', there: '–' } },
    ])
  })

  it('refuses a text with too many words', () => {
    const long = Array(26).fill('mot').join(' ')
    expect(problemsOf(put('fr', 'decision.tools.prompt', long))).toMatchObject([
      { code: 'text-words', params: { count: 26, limit: 25 } },
    ])
    expect(problemsOf(put('fr', 'decision.tools.prompt', long.slice(4)))).toEqual([])
  })

  it('refuses a short name with too many letters', () => {
    const texts = textsWith('fr', 'world.json', (text) =>
      text.replace(/(service.mail.short": )"[^"]*"/, '$1"Messagerie interne"'),
    )
    expect(problemsOf(texts)).toMatchObject([
      { code: 'text-characters', params: { count: 18, limit: 14 } },
    ])
  })

  it('counts words, not signs', () => {
    expect(wordsIn('Qui\u202f? L’équipe\u00a0: 1\u202f500 postes – et plus')).toBe(6)
  })

  it('refuses a reference that is the longest text too often', () => {
    const references = ['survey c', 'name-team a', 'coordinate-repair b', 'databases c', 'again b']
    const all = [...references, 'statement c', 'tell-users a', 'coordinate-words b']
    const texts = smallTexts()
    const lengthened = (text: string, reference: string): string => {
      const [decision, option] = reference.split(' ')
      return text.replace(
        `${decision}.option.${option}": "O`,
        `${decision}.option.${option}": "Longue o`,
      )
    }
    const fr = texts.fr.map(({ file, text }) => ({ file, text: all.reduce(lengthened, text) }))
    expect(problemsOf({ ...texts, fr })).toMatchObject([
      { code: 'reference-longest', params: { count: 8, of: 9 } },
    ])
  })
})

describe('typography', () => {
  const slips: [language: 'fr' | 'en', text: string, code: ProblemCode][] = [
    ['fr', 'Que faire ?', 'text-punctuation'],
    ['fr', 'Que faire?', 'text-punctuation'],
    ['fr', 'Que faire\u00a0?', 'text-punctuation'],
    ['fr', 'Attendre; puis agir', 'text-punctuation'],
    ['fr', 'Un choix : attendre', 'text-colon'],
    ['fr', 'Un choix: attendre', 'text-colon'],
    ['fr', 'Un choix\u202f: attendre', 'text-colon'],
    ['fr', "L'équipe", 'text-apostrophe'],
    ['en', "The team's choice", 'text-apostrophe'],
    ['fr', 'Le "plan"', 'text-quotes'],
    ['en', 'The "plan"', 'text-quotes'],
    ['fr', '« plan »', 'text-guillemets'],
    ['fr', '1 500 postes', 'text-thousands'],
  ]
  it.each(slips)('refuses in %s: %s', (language, text, code) => {
    expect(problemsOf(put(language, 'decision.tools.prompt', text)).map((one) => one.code)).toEqual(
      [code],
    )
  })

  it.each([
    'Que faire\u202f? Attendre\u202f; agir\u202f!',
    'Un choix\u00a0: attendre',
    '«\u00a0Tout va bien\u202f!\u00a0»',
    'À 11:00, voir https://exemple.fr/?a=1',
    '1\u202f500 postes et 06 12 34 56 78',
    'L’équipe («\u00a0DSI\u00a0»)\u00a0: prête',
  ])('accepts in French: %s', (text) => {
    expect(problemsOf(put('fr', 'decision.tools.prompt', text))).toEqual([])
  })

  it('leaves machine output alone', () => {
    const log = '05:12 FAILED: user="svc"; retry?'
    expect(problemsOf(put('fr', 'evidence.gateway-log.body.odd', log))).toEqual([])
    expect(problemsOf(put('fr', 'evidence.letter.body', log))).not.toEqual([])
  })
})

it('asks for no context on a light decision and for one on a heavy one', () => {
  const files = smallWith(['alert.yaml', 'weight: heavy', 'weight: light'])
  const codes = problemsOf(smallTexts(), files).map(({ code, params }) => `${code} ${params.key}`)
  expect(codes).toEqual(Array(2).fill('text-orphan decision.survey.context'))
})
