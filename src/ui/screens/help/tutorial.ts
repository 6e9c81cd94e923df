/** The scenario that teaches the game: somebody shows the way through its first phase. */
export const TUTORIAL = 'tutorial'
