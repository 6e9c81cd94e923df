/** What a window keeps beside a game, where nothing is kept. */
export const NO_MEMORY = {
  recall: () => null,
  keep: () => ({ now: () => undefined, end: () => undefined }),
}
