/** Why a row cannot be opened now. */
export type OpeningRefusal =
  | 'not-next'
  | 'requires'
  | 'too-many-open'
  | 'no-overlap'
  | 'overlap-refused'

export type RefusalCode =
  | 'not-now'
  | 'not-yours'
  | 'unknown'
  | 'malformed'
  | 'already'
  | 'revealed'
  | 'choice-unknown'
  | 'ranking-incomplete'
  | 'selection-unknown'
  | 'over-budget'
  | 'spending-refused'
  | 'clock-not-ahead'
  | 'initiative-done'
  | 'initiative-limit'
  | 'initiative-busy'
  | 'initiative-early'
  | 'initiative-late'
  | 'initiative-met'
  | 'no-open-phase'
  | 'rest-first'
  | 'no-token'
  | 'reason-missing'
  | 'overruled-today'
  | 'text-missing'
  | OpeningRefusal

/** Why a command is refused. The sentence is `refusal.<code>` in the locales. */
export interface Refusal {
  code: RefusalCode
  detail: string
}

/** A refusal with its reason; `detail` is what the reason is about. */
export const refuse = (code: RefusalCode, detail = ''): Refusal => ({ code, detail })
