import { LANGUAGES, type Language } from '../../scenario/language'
import { COUNTDOWNS } from '../../scenario/roles'
import { MOTIONS, PREFERENCE_DEFAULTS, type Preferences, SCHEMES } from '../../ui/preferences'
import {
  browserStorage,
  type KeyedStorage,
  readStored,
  writeStored,
} from '../storage/local-storage'

/** What a person has set on this device. */
export interface Settings extends Preferences {
  /** Null until one is chosen: the browser's is used then. */
  readonly language: Language | null
  /** The first steps were shown, or skipped. */
  readonly taught: boolean
}

export interface SettingsStore {
  get(): Settings
  /** False when the change holds only until the page is closed. */
  set(change: Partial<Settings>): boolean
}

const KEY = 'pra/settings'

const DEFAULTS: Settings = { language: null, taught: false, ...PREFERENCE_DEFAULTS }

const isFlag = (value: unknown): boolean => typeof value === 'boolean'
const oneOf =
  (values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value)
const isPerCent = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100

const isSound: Record<keyof Settings, (value: unknown) => boolean> = {
  language: oneOf([null, ...LANGUAGES]),
  shortcuts: isFlag,
  large: isFlag,
  motion: oneOf(MOTIONS),
  scheme: oneOf(SCHEMES),
  volume: isPerCent,
  muted: isFlag,
  runsOn: isFlag,
  countdown: oneOf(COUNTDOWNS),
  taught: isFlag,
}

/** Reads what is kept, field by field; what is not as it must be counts as not set. Never throws. */
export function openSettings(storage: KeyedStorage | null = browserStorage()): SettingsStore {
  let settings = soundSettings(readStored(storage, KEY))
  return {
    get: () => settings,
    set(change) {
      settings = soundSettings({ ...settings, ...change })
      return writeStored(storage, KEY, settings)
    },
  }
}

function soundSettings(value: unknown): Settings {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Partial<Settings>
  const field = <K extends keyof Settings>(name: K): Settings[K] =>
    isSound[name](given[name]) ? (given[name] as Settings[K]) : DEFAULTS[name]
  return {
    language: field('language'),
    shortcuts: field('shortcuts'),
    large: field('large'),
    motion: field('motion'),
    scheme: field('scheme'),
    volume: field('volume'),
    muted: field('muted'),
    runsOn: field('runsOn'),
    countdown: field('countdown'),
    taught: field('taught'),
  }
}
