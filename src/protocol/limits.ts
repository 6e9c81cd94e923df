/**
 * What goes over the wire between a server and the devices of an exercise. Raised whenever one side of an earlier
 * version would misread the other.
 */
export const PROTOCOL = 2

/** What a server takes at most; what is beyond is refused, and nothing of it is carried out. */
export const LIMITS = {
  /** Bytes of a request's body. */
  body: 16_384,
  /** Commands of one seat within `commandSeconds`. */
  commands: 20,
  commandSeconds: 10,
  /** Commands of one team's game. */
  gameCommands: 5_000,
  /** Letters that people have written into one team's game. */
  gameText: 2_000_000,
  /** Tries to join from one address within a minute that found no exercise. */
  joins: 10,
  exercises: 200,
  teams: 500,
  seats: 60,
  /** Who runs an exercise beside the host, or looks on. */
  guests: 40,
  /** Bytes that a device may leave unread before its stream is ended. */
  unread: 262_144,
  /** Streams of one facilitator, and of all walls of an exercise; a seat has one. */
  streams: 3,
  walls: 20,
  /** Messages of a stream that are kept for a device that comes again. */
  kept: 24,
  /** Letters of a team's or a person's name. */
  name: 60,
  /** Letters of what stands on the wall. */
  said: 240,
} as const

/** Milliseconds: of both sides, so that neither gives the other up too early. */
export const TIMES = {
  /** Between two signs of life on a stream that has nothing to tell. */
  beat: 10_000,
  /** Without any sign of life a device takes its stream for dead, and comes again. */
  silence: 25_000,
  /** How long what `join` gave is good for. */
  ticket: 120_000,
  /** How long an invitation of a second device is good for. */
  invitation: 600_000,
} as const

/** Letters of a code that is read aloud and typed: none that looks or sounds like another, no vowel, so no word. */
export const CODE_LETTERS = 'BCDFGHJKMNPQRSTVWXYZ23456789'
export const CODE_LENGTH = 6
