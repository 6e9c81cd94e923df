import { Parser } from 'saxen'

/** What is told of an XML document in its order; names come without their prefix. */
export interface XmlReader {
  open(name: string, attribute: (name: string) => string | undefined): void
  /** `text` is all that stood in the element itself, entities put in. */
  close?(name: string, text: string): void
}

/** Reads XML from its beginning; `stop` ends it early. No entity is known but those of XML itself. Throws what is no XML. */
export const readXml = (xml: string, readerOf: (stop: () => void) => XmlReader): void => {
  const parser = new Parser()
  const reader = readerOf(() => parser.stop())
  let text = ''
  parser.on('openTag', (name, attributes) => {
    text = ''
    reader.open(local(name), (wanted) => {
      const value = attributes()[wanted]
      return value === undefined ? undefined : withEntities(value)
    })
  })
  parser.on('text', (value) => {
    text += withEntities(value)
  })
  parser.on('cdata', (value) => {
    text += value
  })
  parser.on('closeTag', (name) => {
    reader.close?.(local(name), text)
    text = ''
  })
  parser.parse(xml)
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  quot: '"',
}

const withEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi,
        (whole, decimal, hex, name) => {
          if (name !== undefined) return NAMED[name] ?? whole
          const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
          return code <= 0x10ffff ? String.fromCodePoint(code) : whole
        },
      )
    : text
