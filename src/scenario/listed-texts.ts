const LISTED = /^scenario\.(title|summary|kind|stake)$|^role\.[^.]+\.short$/

/** Whether a text is one that a list of scenarios, or of games that were left, shows: no other is read for it. */
export const isListedText = (key: string): boolean => LISTED.test(key)
