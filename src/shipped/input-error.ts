/** Bad input from the person at the terminal: the command says one line (`cli.<code>`) and exits with 1. */
export class InputError extends Error {
  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code)
    this.name = 'InputError'
  }
}

/** The system's own word for what went wrong, `ENOSPC`. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)
