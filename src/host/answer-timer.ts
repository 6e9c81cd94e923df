/** What an answer timer shows. */
export interface AnswerTimes {
  readonly stopped: boolean
  /** By question, whole milliseconds; less than 0 while a grant is not used up. */
  readonly spent: Readonly<Record<string, number>>
}

/** Measures how long each question has been before somebody. Real time, whole seconds. */
export interface AnswerTimer {
  /** Questions that are put: their time begins when they are first seen. */
  see(prompts: readonly string[]): void
  /** Time stands while the exercise is paused. */
  setPaused(paused: boolean): void
  /** Time stands until it is let go again; a table may do without it. */
  setStopped(stopped: boolean): void
  stopped(): boolean
  runs(): boolean
  /** Takes seconds off the time that these questions have had so far. */
  grant(seconds: number, prompts: readonly string[]): void
  /** Milliseconds that a question has had; less than 0 while a grant is not used up. */
  spent(prompt: string): number
  /** What its answer's command says: never less than 0. */
  seconds(prompt: string): number
  /** To go on from, with another timer. */
  times(): AnswerTimes
}

/** `now` in milliseconds, never going back. `before` is what an earlier timer of the same game showed. */
export function answerTimer(now: () => number, before: AnswerTimes | null = null): AnswerTimer {
  const seenAt = new Map(Object.entries(before?.spent ?? {}).map(([id, spent]) => [id, -spent]))
  let [paused, stopped] = [false, before?.stopped ?? false]
  /** Time that counted before `since`. */
  let counted = 0
  let since = now()

  const runs = (): boolean => !paused && !stopped
  const total = (): number => counted + (runs() ? now() - since : 0)
  const standStill = (change: () => void): void => {
    counted = total()
    since = now()
    change()
  }
  const spent = (prompt: string): number => total() - (seenAt.get(prompt) ?? total())

  return {
    see(prompts) {
      for (const prompt of prompts) if (!seenAt.has(prompt)) seenAt.set(prompt, total())
    },
    setPaused(next) {
      if (next !== paused) standStill(() => (paused = next))
    },
    setStopped(next) {
      if (next !== stopped) standStill(() => (stopped = next))
    },
    stopped: () => stopped,
    runs,
    grant(seconds, prompts) {
      for (const prompt of prompts) {
        const at = seenAt.get(prompt)
        if (at !== undefined) seenAt.set(prompt, at + seconds * 1000)
      }
    },
    spent,
    seconds: (prompt) => Math.max(0, Math.floor(spent(prompt) / 1000)),
    times: () => ({
      stopped,
      spent: Object.fromEntries(
        [...seenAt.keys()].map((prompt) => [prompt, Math.round(spent(prompt))]),
      ),
    }),
  }
}
