/** Carries out what people press, one thing at a time. */
export interface OneAtATime {
  /**
   * Begins once everything pressed before is done, however that ended. The same thing pressed again before it is done
   * is the same press, and ends as the first does.
   */
  run<T>(name: string, work: () => Promise<T>): Promise<T>
  /** Whether something is not done yet. */
  waits(): boolean
}

/** No press is lost, and none counts twice. `name` says what is pressed; one name always gives one kind of result. */
export function oneAtATime(): OneAtATime {
  const pressed = new Map<string, Promise<unknown>>()
  let last: Promise<unknown> = Promise.resolve()
  return {
    run<T>(name: string, work: () => Promise<T>): Promise<T> {
      const first = pressed.get(name) as Promise<T> | undefined
      if (first) return first
      const mine = last.then(work).finally(() => pressed.delete(name))
      pressed.set(name, mine)
      last = mine.catch(() => undefined)
      return mine
    },
    waits: () => pressed.size > 0,
  }
}
