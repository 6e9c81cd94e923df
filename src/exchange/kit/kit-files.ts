import { dealtChronogramme } from '../chronogramme'
import { chronogrammeXlsx } from '../chronogramme-xlsx'
import { briefingSlides } from './briefing-slides'
import { tableCards } from './cards'
import { coldCalendar, coldDebrief, hotDebrief } from './debrief-sheets'
import { decisionSheets } from './decision-sheets'
import { facilitatorGuide } from './guide'
import { incidentSlips } from './incidents'
import type { Kit } from './kit'
import { linkSheet } from './link-sheet'
import { observerGrid } from './observer-grid'
import { planPoster } from './plan-poster'
import { roleSheets } from './role-sheets'

/** Who a file is for: whoever runs the workshop, those who play, or everybody once it is over. */
export type Shelf = 'facilitator' | 'table' | 'after'

type Content = string | Uint8Array

interface KitEntry {
  readonly shelf: Shelf
  readonly extension: 'html' | 'xlsx' | 'ics'
  /** Null where this kit has no such file. */
  readonly write: (kit: Kit) => Content | null | Promise<Content>
}

/** The files of a kit, in the order in which they are wanted; their names are in `locales/<language>/kit.json`. */
export const KIT_FILES = {
  guide: { shelf: 'facilitator', extension: 'html', write: facilitatorGuide },
  decisions: { shelf: 'facilitator', extension: 'html', write: decisionSheets },
  incidents: { shelf: 'facilitator', extension: 'html', write: incidentSlips },
  observer: { shelf: 'facilitator', extension: 'html', write: observerGrid },
  chronogramme: {
    shelf: 'facilitator',
    extension: 'xlsx',
    write: async ({ scenario, i18n, seed, difficulty }) => {
      const list = dealtChronogramme(scenario, i18n, seed, difficulty)
      return (await chronogrammeXlsx(list, i18n.say)).content
    },
  },
  slides: { shelf: 'table', extension: 'html', write: briefingSlides },
  roles: { shelf: 'table', extension: 'html', write: roleSheets },
  poster: { shelf: 'table', extension: 'html', write: planPoster },
  cards: { shelf: 'table', extension: 'html', write: tableCards },
  link: {
    shelf: 'table',
    extension: 'html',
    write: (kit) => (kit.page === '' ? null : linkSheet(kit)),
  },
  hot: { shelf: 'after', extension: 'html', write: hotDebrief },
  cold: { shelf: 'after', extension: 'html', write: coldDebrief },
  calendar: { shelf: 'after', extension: 'ics', write: coldCalendar },
} as const satisfies Readonly<Record<string, KitEntry>>

type KitFileId = keyof typeof KIT_FILES

/** One file of a kit, ready to be written. */
export interface KitFile {
  readonly id: KitFileId
  readonly shelf: Shelf
  /** With the folder it lies in, in the reader's language: `animateur/deroule.html`. */
  readonly path: string
  readonly content: Content
}

/** Writes every file of a kit, the same for the same choices. */
export async function kitFiles(kit: Kit): Promise<KitFile[]> {
  const { kit: say } = kit.i18n
  const entries = Object.entries(KIT_FILES) as [KitFileId, KitEntry][]
  const files = await Promise.all(
    entries.map(async ([id, { shelf, extension, write }]) => {
      const content = await write(kit)
      const path = `${say(`folder.${shelf}`)}/${say(`file.${id}`)}.${extension}`
      return content === null ? [] : [{ id, shelf, path, content }]
    }),
  )
  return files.flat()
}
