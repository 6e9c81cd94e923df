import Excel from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { textsOf } from '../../src/cli/exchange/open-exercise'
import { scenarioFilesOf } from '../../src/cli/exchange/write-copy'
import { dealtChronogramme, plannedChronogramme } from '../../src/exchange/chronogramme'
import { COLUMNS, type Column, sheetRows } from '../../src/exchange/chronogramme-sheet'
import { chronogrammeXlsx } from '../../src/exchange/chronogramme-xlsx'
import {
  type ImportedChronogramme,
  importChronogramme,
} from '../../src/exchange/import-chronogramme'
import type { Chronogramme } from '../../src/exchange/model'
import { type ExchangeI18n, openExchangeI18n } from '../../src/exchange/played-game'
import type { Sheet } from '../../src/exchange/sheet'
import { sheetSentence } from '../../src/exchange/sheet-problem'
import type { TextStore } from '../../src/i18n/texts'
import { compileScenario } from '../../src/scenario/compile'
import type { Language } from '../../src/scenario/language'
import type { CompiledScenario, Stimulus } from '../../src/scenario/scenario'
import { playOut } from '../../src/session/autoplay'
import { type LoadedScenario, loadScenario } from '../../src/shipped/load-scenario'
import { dealDraws } from '../../src/simulation/draws'
import { makeWorld } from '../../src/simulation/world'
import { loaded as shipped } from '../support/exercise'
import { sheetsIn } from '../support/sheets'
import { SMALL } from '../support/small-scenario'

type Cells = string[][]

interface Tried {
  readonly loaded: LoadedScenario
  readonly path: string
  readonly texts: TextStore
  readonly voices: Record<Language, ExchangeI18n>
  readonly plan: Chronogramme
}

const open = async (loaded: LoadedScenario, path: string): Promise<Tried> => {
  const texts = await textsOf(loaded)
  const { scenario } = loaded
  const voices = {
    fr: await openExchangeI18n(texts, 'fr', scenario),
    en: await openExchangeI18n(texts, 'en', scenario),
  }
  return { loaded, path, texts, voices, plan: plannedChronogramme(scenario, voices.fr) }
}

/** A scenario of three rows and three stimuli; `reporter` asks for an answer. */
let small: Tried
let voices: Tried['voices']
let plan: Chronogramme
beforeAll(async () => {
  small = await open(loadScenario(SMALL), SMALL)
  ;({ voices, plan } = small)
})

const cellsOf = (list: Chronogramme, language: Language = 'fr'): Cells => {
  const { header, rows } = sheetRows(list, voices[language].say)
  return [header, ...rows.map((row) => row.map(String))]
}

const take = (cells: Cells, from: Tried = small): Promise<ImportedChronogramme> =>
  takeSheets([{ name: '', rows: cells, refusal: null }], from)

const takeSheets = (
  sheets: readonly Sheet[],
  { loaded, path, texts }: Tried = small,
): Promise<ImportedChronogramme> => {
  const { scenario } = loaded
  return importChronogramme(sheets, scenario, scenarioFilesOf(path, scenario.id), texts, 'edited')
}

/** The row of the sheet that is about something, from 1 as spreadsheets count. */
const rowOf = (cells: Cells, reference: string): number => {
  const index = cells.findIndex((row) => row[COLUMNS.indexOf('reference')] === reference)
  if (index < 0) throw new Error(`nothing about ${reference}`)
  return index + 1
}

const put = (cells: Cells, reference: string, values: Partial<Record<Column, string>>): Cells =>
  cells.map((row, index) =>
    index + 1 === rowOf(cells, reference)
      ? row.map((cell, place) => values[COLUMNS[place]!] ?? cell)
      : row,
  )

const scenarioIn = ({ copy, problems }: ImportedChronogramme): CompiledScenario => {
  expect(problems).toEqual([])
  expect(copy?.problems).toEqual([])
  return compileScenario(copy!.files).scenario!
}

const stimulusIn = (imported: ImportedChronogramme, id: string): Stimulus =>
  scenarioIn(imported).stimuli.find((one) => one.id === id)!

const said = async (cells: Cells, language: Language = 'fr'): Promise<string[]> => {
  const { problems, copy } = await take(cells)
  expect(copy).toBeNull()
  return problems.map((found) => sheetSentence(voices[language].say, found))
}

const ABOUT = 'stimulus reporter'

describe('a chronogramme that comes back', () => {
  it('unchanged gives the same scenario under its new id, sign for sign', async () => {
    const whole = await open(shipped(), 'ransomware-pra')
    const { copy, edits, notes } = await take(cellsOf(whole.plan), whole)
    expect(copy?.problems).toEqual([])
    expect(notes).toEqual([])
    expect([edits.rows.size, edits.rests.size, edits.stimuli.size, edits.added.length]).toEqual([
      0, 0, 0, 0,
    ])
    const source = scenarioFilesOf('ransomware-pra', 'ransomware-pra')
    expect(copy?.locales).toEqual(source.locales)
    for (const [index, { path, text }] of copy!.files.entries()) {
      const named = text.replace('id: edited', 'id: ransomware-pra')
      expect({ path, text: named }).toEqual(source.files[index])
    }
  })

  it('edited in a spreadsheet changes who sends what to whom, in the words of its author', async () => {
    const book = new Excel.Workbook()
    const { content } = await chronogrammeXlsx(plan, voices.fr.say)
    await book.xlsx.load(new Uint8Array(content as Uint8Array).buffer as unknown as Excel.Buffer)
    const sheet = book.worksheets[0]!
    const row = sheet.getRow(rowOf(cellsOf(plan), ABOUT))
    row.getCell(4).value = 'DSI'
    row.getCell(5).value = 'SMS'
    row.getCell(6).value = 'Un autre titre'
    row.getCell(7).value = {
      richText: [{ text: 'On fait quoi ? "Tout" est ' }, { text: 'arrêté !' }],
    }
    const saved = new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer)
    const imported = await takeSheets(sheetsIn(saved))
    expect(stimulusIn(imported, 'reporter')).toMatchObject({ addressee: 'dsi', channel: 'sms' })
    const all = (language: Language) =>
      Object.assign({}, ...imported.copy!.locales[language].map(({ text }) => JSON.parse(text)))
    expect(all('fr')['stimulus.reporter.title']).toBe('Un autre titre')
    expect(all('fr')['stimulus.reporter.message']).toBe(
      'On fait quoi\u202f? «\u00a0Tout\u00a0» est arrêté\u202f!',
    )
    expect(all('en')['stimulus.reporter.title']).toBe(
      small.loaded.text('en', 'stimulus.reporter.title'),
    )
  })

  it('puts a stimulus at its minute, where every game of it then meets it', async () => {
    const placed = put(cellsOf(plan), ABOUT, { time: 'J+0 1:47', probability: '100 %' })
    const imported = await take(put(placed, 'stimulus late-hardware', { probability: '0 %' }))
    expect(stimulusIn(imported, 'reporter')).toMatchObject({
      rows: ['repair/1'],
      moment: 17,
      probability: [1, 1],
    })
    const scenario = scenarioIn(imported)
    expect(scenario.settings.stimuli.expected).toEqual({ easy: 1, normal: 1, hard: 1 })
    for (const seed of ['one', 'two', 'three']) {
      const options = { difficulty: 'easy', stimuli: true, countdown: 'off' } as const
      const world = makeWorld(scenario, dealDraws(seed, scenario.id), options)
      const fired: number[] = []
      let opened = -1
      playOut(world, 'reference', (_move, _after, events) => {
        for (const event of events) {
          if (event.type === 'phase.opened' && event.row === 'repair/1') opened = event.minute
          if (event.type === 'stimulus.fired') fired.push(event.minute - opened)
        }
      })
      expect(fired).toEqual([17])
    }
    const freed = put(cellsOf(plan), ABOUT, { time: '>= J+0 01:30', phase: '2' })
    expect(stimulusIn(await take(freed), 'reporter').moment).toBeUndefined()
  })

  it('written from a seed makes a script: what it lists comes, what it leaves out never does', async () => {
    const whole = await open(shipped(), 'ransomware-pra')
    const dealt = dealtChronogramme(shipped().scenario, whole.voices.fr, 'script', 'hard')
    const listed = dealt.lines.flatMap(({ reference, condition }) =>
      reference.startsWith('stimulus') && condition === '' ? [reference.slice(9)] : [],
    )
    const scenario = scenarioIn(await take(cellsOf(dealt), whole))
    for (const { id, probability, moment } of scenario.stimuli.filter(
      ({ kind }) => kind === 'exogenous',
    )) {
      expect([id, probability]).toEqual([id, listed.includes(id) ? [1, 1] : [0, 1]])
      if (listed.includes(id)) expect(moment).toBeTypeOf('number')
    }
    const { expected } = scenario.settings.stimuli
    expect(expected).toEqual({ easy: listed.length, normal: listed.length, hard: listed.length })
  })

  it('changes the plan’s minutes, and the time that answers take with them', async () => {
    const alert = put(cellsOf(plan), 'phase alert/1', { least: '30', most: '60 min' })
    const scenario = scenarioIn(await take(put(alert, 'rest repair/1', { least: '600' })))
    expect(scenario.rows.map(({ minutes }) => minutes)).toEqual([
      [30, 60],
      [120, 120],
      [60, 60],
    ])
    expect(scenario.rests[0]).toMatchObject({ after: 'repair/1', minutes: 600 })
    const minutesOf = (id: string) => {
      const decision = scenario.decisions.find((one) => one.id === id)!
      if (decision.kind !== 'choice') return decision.minutes
      return decision.options.map(({ minutes }) => minutes)
    }
    // The lead's references span the row; the others keep their share of its least minutes.
    expect(minutesOf('survey')).toEqual([
      [30, 60],
      [15, 20],
      [30, 60],
    ])
    expect(minutesOf('name-team')).toEqual([
      [12, 24],
      [12, 24],
      [12, 24],
    ])
    expect(minutesOf('tools')).toEqual([12, 24])
    expect(minutesOf('coordinate-repair')).toEqual([
      [48, 96],
      [48, 96],
      [48, 96],
    ])
  })

  it('takes the later starts that the new minutes make, and stimuli counted from them', async () => {
    const longer = put(cellsOf(plan), 'phase alert/1', { most: '120' })
    const moved = put(longer, 'phase repair/1', { time: 'J+0 02:00' })
    const imported = await take(put(moved, ABOUT, { time: 'J+0 02:10' }))
    expect(stimulusIn(imported, 'reporter')).toMatchObject({ rows: ['repair/1'], moment: 10 })
  })

  it('makes another answer the expected one', async () => {
    const imported = await take(put(cellsOf(plan), ABOUT, { expected: 'OPTION C' }))
    expect(stimulusIn(imported, 'reporter').response?.reference).toEqual([
      { plan: 'c', practice: [] },
    ])
  })

  it('adds a stimulus for a line without reference, in both languages', async () => {
    const line: string[] = [
      ...['99', 'J+0 00:30', 'Voisin', 'DSI', 'Visite', 'Fumée au sous-sol'],
      ...["De la fumée sort d'une grille.", '', '', '', '', '', '', ''],
    ]
    const imported = await take([...cellsOf(plan), line])
    expect(stimulusIn(imported, 'fumee-au-sous-sol')).toMatchObject({
      kind: 'exogenous',
      channel: 'visit',
      addressee: 'dsi',
      rows: ['alert/1'],
      moment: 30,
    })
    expect(scenarioIn(imported).settings.stimuli.expected).toEqual({ easy: 2, normal: 2, hard: 3 })
    for (const language of ['fr', 'en'] as const) {
      const added = imported.copy!.locales[language].find(
        ({ file }) => file === 'chronogramme.json',
      )
      const { 'stimulus.fumee-au-sous-sol.message': message } = JSON.parse(added!.text)
      expect(message).toBe('De la fumée sort d’une grille.')
    }
  })

  it('is understood in English as well, and by ids', async () => {
    const english = cellsOf(plannedChronogramme(small.loaded.scenario, voices.en), 'en')
    const edited = { to: 'direction', channel: 'visit', subject: 'Someone is here' }
    const imported = await take(put(english, 'stimulus late-hardware', edited))
    const made = stimulusIn(imported, 'late-hardware')
    expect(made).toMatchObject({ addressee: 'direction', channel: 'visit' })
    const title = 'stimulus.late-hardware.title'
    const own = imported.copy!.locales.en.find(({ text }) => text.includes(title))
    expect(JSON.parse(own!.text)[title]).toBe('Someone is here')
  })

  it('is held back where the scenario would no longer hold together, and says why', async () => {
    // Direction cannot read the log that the right answer depends on.
    const { copy } = await take(put(cellsOf(plan), ABOUT, { to: 'Direction' }))
    expect(copy?.problems).toEqual([
      expect.objectContaining({ code: 'reference-unreadable', file: 'world.yaml' }),
    ])
  })

  it('may stand below a title and among empty rows', async () => {
    const rows = cellsOf(plan).flatMap((row) => [row, []])
    const { edits, problems } = await take([['Exercice du 10 mars'], [], ...rows])
    expect(problems).toEqual([])
    expect(edits.stimuli.size).toBe(0)
  })
})

describe('what cannot be read is named by row and column', () => {
  it('in the language of the reader', async () => {
    const cells = put(cellsOf(plan), ABOUT, { subject: ' ', time: 'demain', to: 'Jardinier' })
    const row = rowOf(cellsOf(plan), ABOUT)
    expect(await said(cells)).toEqual([
      `Ligne ${row}, colonne F, Objet\u00a0: cette case est vide.`,
      `Ligne ${row}, colonne B, Temps (J/H/M)\u00a0: il faut un temps depuis DEBEX, comme J+0 05:30.`,
      expect.stringContaining(
        `Ligne ${row}, colonne D, À\u00a0: ce rôle n’existe pas. Connus\u00a0: Client, DSI,`,
      ),
    ])
    expect(await said(cells, 'en')).toContain(`Row ${row}, column F, Objet: this cell is empty.`)
  })

  it('for everything that can be wrong', async () => {
    const wrong: [string, Partial<Record<Column, string>>, string][] = [
      [ABOUT, { channel: 'pigeon' }, 'E'],
      [ABOUT, { phase: '99' }, 'I'],
      [ABOUT, { time: 'J+3 23:00' }, 'B'],
      [ABOUT, { probability: 'souvent' }, 'M'],
      [ABOUT, { probability: '20 % / 30 %' }, 'M'],
      [ABOUT, { expected: 'Appeler la police montée' }, 'H'],
      [ABOUT, { reference: 'stimulus nowhere' }, 'N'],
      ['phase repair/1', { least: 'une heure' }, 'K'],
      ['phase repair/1', { least: '2' }, 'K'],
      ['phase repair/1', { least: '90', most: '45' }, 'L'],
      ['phase repair/1', { time: 'J+0 03:00' }, 'B'],
      ['phase repair/1', { reference: 'phase elsewhere/1' }, 'N'],
      ['rest repair/1', { least: '' }, 'K'],
      ['phase repair/1', { reference: 'phase alert/1' }, 'N'],
    ]
    for (const [reference, values, column] of wrong) {
      const row = rowOf(cellsOf(plan), reference)
      const sentences = await said(put(cellsOf(plan), reference, values))
      expect(sentences.join('\n'), JSON.stringify(values)).toContain(
        `Ligne ${row}, colonne ${column}, `,
      )
    }
  })

  it('as the sheet as a whole: no header, a missing column, probabilities that make no whole number', async () => {
    expect(await said([['Bonjour'], ['a', 'b']])).toEqual([
      'Aucune ligne de titres n’a été reconnue parmi les dix premières. Partez d’un chronogramme écrit par ce programme.',
    ])
    expect(await said(cellsOf(plan).map((row) => row.slice(0, 13)))).toEqual([
      'Ligne 1\u00a0: il manque la colonne «\u00a0Référence\u00a0».',
    ])
    const without = cellsOf(plan).filter((row) => row[13] !== 'stimulus late-hardware')
    expect(await said(without)).toEqual([
      expect.stringContaining('leur somme doit être un nombre entier'),
    ])
  })

  it('and what is only read here is noted, not taken over', async () => {
    const { notes, copy } = await take(
      put(cellsOf(plan), 'phase repair/1', { message: 'Autre texte' }),
    )
    expect(copy?.problems).toEqual([])
    expect(notes.map(({ code, column }) => [code, column])).toEqual([['ignored', 'G, Message']])
  })
})
