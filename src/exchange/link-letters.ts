/** Stands before a packed record in the fragment of a link, which no browser sends to a server. */
export const RECORD_MARK = '#r='

/** Signs that programs put between letters so that a long word can be wrapped, or before one that means something to them. */
const INSERTED = /[\u00ad\u200b-\u200d\u2060\ufeff\\]/g
/** What comes between the lines of a wrapped link, also where an answer quotes it; a browser takes the line ends away. */
const BETWEEN = /[\s>]+/
/** Wraps of a mail that is sent as `quoted-printable`. */
const SOFT_BREAK = /=\r?\n/g
/** A link within a link is encoded twice. */
const ENCODED_TWICE = 3
/** No link is wrapped into more lines than this. */
const MOST_PIECES = 400
/** Marks of emphasis behind a link, which are letters of it as well. */
const EMPHASIS = /[-_]{1,3}$/

/** A text with the percent signs of an address undone, as often as programs on the way have put them. */
export const decoded = (text: string): string => {
  let plain = text
  for (let round = 0; round < ENCODED_TWICE; round += 1) {
    plain = plain.replace(/%([0-7][0-9a-f])/gi, (_whole, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
  }
  return plain
}

/** The packed record of a link or a fragment, as programs on the way have left it; null when there is none. */
export function linkedRecord(link: string): string | null {
  const plain = decoded(link)
  const at = plain.indexOf(RECORD_MARK)
  return at < 0 ? null : plain.slice(at + RECORD_MARK.length)
}

/**
 * What the letters of a link may have been before mail and chat programs encoded, wrapped, quoted or framed them; the
 * likeliest first. Whoever knows the seal tells which of them it was.
 */
export function* readingsOf(text: string): Generator<string> {
  const plain = decoded(text).replace(SOFT_BREAK, '').replace(/^3D/, '').replace(INSERTED, '')
  const pieces = plain.trim().split(BETWEEN, MOST_PIECES)
  const joined: string[] = []
  let letters = ''
  for (const piece of pieces) {
    const own = /^[\w-]*/.exec(piece)?.[0] ?? ''
    letters += own
    joined.push(letters)
    // Another sign ends the link: a full stop, a bracket, the parameters of a counting machine.
    if (own.length < piece.length) break
  }
  for (const whole of joined.reverse()) {
    yield whole
    for (let bare = whole; EMPHASIS.test(bare) && whole.length - bare.length < 3; ) {
      bare = bare.slice(0, -1)
      yield bare
    }
  }
}
