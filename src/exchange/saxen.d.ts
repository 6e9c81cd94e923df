/** As far as it is used here; the package brings no types. Text and attributes come with their entities as they stand. */
declare module 'saxen' {
  export class Parser {
    on(
      event: 'openTag',
      handler: (
        name: string,
        attributes: () => Record<string, string>,
        decode: unknown,
        selfClosing: boolean,
      ) => void,
    ): this
    on(event: 'closeTag' | 'text' | 'cdata', handler: (value: string) => void): this
    /** Throws what is no XML. */
    parse(xml: string): void
    stop(): void
  }
}
