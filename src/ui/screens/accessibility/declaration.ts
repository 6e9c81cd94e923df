import type { Conformity } from './audit'

/** Who offers the game to the public and answers for its accessibility, as `deployer.json` says. */
export interface Deployer {
  /** Its name. */
  readonly body: string
  /** Where it offers the game: `https://…`. */
  readonly address: string
  /** Whom to tell of a difficulty: an e-mail address or `https://…`. */
  readonly contact: string
  /** Its plan to make what it offers accessible, over several years: `https://…`. */
  readonly scheme: string
  /** The day on which it declares so: `2027-03-01`. */
  readonly date: string
}

/** What is declared of this game, where it is offered. */
export interface Declared {
  readonly deployer: Deployer
  readonly conformity: Conformity
}

/** What is wrong with `deployer.json`: as a whole, with the names of its fields, or with what one of them says. */
export type DeployerFault =
  | 'unreadable'
  | 'missing'
  | 'unknown'
  | 'name'
  | 'address'
  | 'contact'
  | 'day'

/** To be told on the title; the game goes on as though nothing were declared. */
export interface DeployerProblem {
  readonly kind: 'deployer'
  /** '' where the file cannot be read at all. */
  readonly field: string
  readonly code: DeployerFault
}

/** What a file that is filled in comes to. */
export type Declaration = { readonly declared: Declared } | { readonly notice: DeployerProblem }
