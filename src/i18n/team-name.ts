/** What a team is called that has no name: A, B… Z, AA, AB… */
export const teamLetter = (index: number): string =>
  (index >= 26 ? teamLetter(Math.floor(index / 26) - 1) : '') +
  String.fromCharCode(65 + (index % 26))
