import type { ScormApi } from '../../src/lms/scorm-api'

/** What an LMS keeps of a learner between two visits. */
export interface LearnerData {
  status: string
  suspended: string
  score: string
  entry: string
}

export const NEW_LEARNER: LearnerData = {
  status: 'not attempted',
  suspended: '',
  score: '',
  entry: 'ab-initio',
}

/** Patterns of Moodle's strict mode (mod/scorm/datamodels/scorm_12.php) for what a SCO may set. */
const TIMESPAN = /^([0-9]{2,4}):([0-9]{2}):([0-9]{2})(\.[0-9]{1,2})?$/
const TIME = /^([0-2]{1}[0-9]{1}):([0-5]{1}[0-9]{1}):([0-5]{1}[0-9]{1})(\.[0-9]{1,2})?$/
const DECIMAL = /^-?([0-9]{0,3})(\.[0-9]*)?$/
const IDENTIFIER = /^[\u0021-\u007E]{0,255}$/
const WRITABLE: readonly (readonly [RegExp, RegExp])[] = [
  [/^cmi\.core\.lesson_location$/, /^[\s\S]{0,255}$/],
  [/^cmi\.core\.lesson_status$/, /^(passed|completed|failed|incomplete|browsed)$/],
  [/^cmi\.core\.exit$/, /^(time-out|suspend|logout|)$/],
  [/^cmi\.core\.score\.(raw|min|max)$/, DECIMAL],
  [/^cmi\.core\.session_time$/, TIMESPAN],
  [/^cmi\.suspend_data$/, /^[\s\S]{0,4096}$/],
  [/^cmi\.interactions\.\d+\.id$/, IDENTIFIER],
  [
    /^cmi\.interactions\.\d+\.type$/,
    /^(true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/,
  ],
  [/^cmi\.interactions\.\d+\.time$/, TIME],
  [/^cmi\.interactions\.\d+\.student_response$/, /^[\s\S]{0,255}$/],
  [/^cmi\.interactions\.\d+\.result$/, /^(correct|wrong|unanticipated|neutral|\d*(\.\d*)?)$/],
]

export interface StrictLms extends ScormApi {
  /** Values set so far, by element. */
  readonly values: ReadonlyMap<string, string>
  /** Everything that was refused, with its error. */
  readonly refused: readonly string[]
  /** How often it was committed. */
  commits(): number
  /** What the next visit finds: what was committed, and nothing else. */
  kept(): LearnerData
}

/** An LMS that takes what SCORM 1.2 says to the letter and no more, for one visit. */
export function strictLms(learner: LearnerData = NEW_LEARNER): StrictLms {
  const values = new Map<string, string>()
  const refused: string[] = []
  let state: 'closed' | 'open' | 'over' = 'closed'
  let error = '0'
  let interactions = 0
  let commits = 0
  let kept = { ...learner }

  const refuse = (what: string, code: string): string => {
    error = code
    refused.push(`${what}: ${code}`)
    return 'false'
  }
  const done = (): string => {
    error = '0'
    return 'true'
  }
  const commit = (): void => {
    commits += 1
    const suspends = values.get('cmi.core.exit') === 'suspend'
    kept = {
      status: values.get('cmi.core.lesson_status') ?? kept.status,
      suspended: values.get('cmi.suspend_data') ?? kept.suspended,
      score: values.get('cmi.core.score.raw') ?? kept.score,
      entry: suspends ? 'resume' : '',
    }
  }

  return {
    values,
    refused,
    commits: () => commits,
    kept: () => kept,
    LMSInitialize: (nothing) => {
      if (nothing !== '' || state !== 'closed') return refuse('LMSInitialize', '101')
      state = 'open'
      return done()
    },
    LMSGetValue(element) {
      if (state !== 'open') return refuse(element, '301') && ''
      error = '0'
      switch (element) {
        case 'cmi.suspend_data':
          return learner.suspended
        case 'cmi.core.lesson_status':
          return values.get(element) ?? learner.status
        case 'cmi.core.score.raw':
          return values.get(element) ?? learner.score
        case 'cmi.core.entry':
          return learner.entry
        case 'cmi.interactions._count':
          return String(interactions)
        default:
          // What may be written alone is not read.
          refuse(element, element.startsWith('cmi.interactions') ? '404' : '201')
          return ''
      }
    },
    LMSSetValue(element, value) {
      if (state !== 'open') return refuse(element, '301')
      if (typeof value !== 'string') return refuse(element, '405')
      const rule = WRITABLE.find(([name]) => name.test(element))
      if (!rule) return refuse(element, element.endsWith('_count') ? '402' : '201')
      if (!rule[1].test(value)) return refuse(`${element}=${value.slice(0, 40)}`, '405')
      const [, index] = /^cmi\.interactions\.(\d+)\./.exec(element) ?? []
      if (index !== undefined) {
        if (Number(index) > interactions) return refuse(element, '201')
        interactions = Math.max(interactions, Number(index) + 1)
      }
      values.set(element, value)
      return done()
    },
    LMSCommit(nothing) {
      if (nothing !== '' || state !== 'open') return refuse('LMSCommit', '301')
      commit()
      return done()
    },
    LMSFinish(nothing) {
      if (nothing !== '' || state !== 'open') return refuse('LMSFinish', '301')
      commit()
      state = 'over'
      return done()
    },
    LMSGetLastError: () => error,
  }
}
