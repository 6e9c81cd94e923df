import type { ScenarioDraft } from './scenario-draft'

/** The place of each row in the plan, from 0; rows that are not in it come last. */
export const planOrder = (draft: ScenarioDraft): ((row: string) => number) => {
  const order = new Map(draft.rows.map(({ key }, index) => [key, index]))
  return (row) => order.get(row) ?? draft.rows.length
}

/** The place of the row that verifies the services; the last one if none does. */
export const verificationPlace = (draft: ScenarioDraft): number => {
  const place = draft.rows.findIndex(({ work }) => work === 'verify')
  return place < 0 ? draft.rows.length - 1 : place
}
