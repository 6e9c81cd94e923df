/**
 * The one form of a seed, however it was typed: composed letters, one space between words, nothing that cannot be seen.
 * Every entrance folds what it takes, so that what looks alike deals the same luck; a record keeps the seed that it was
 * dealt with, and is replayed with that. Empty when there is nothing to see.
 */
export const foldSeed = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/ +/g, ' ')
    .trim()
    .normalize('NFC')
