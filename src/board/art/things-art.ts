import type { TableLayout } from '../layout/table-layout'
import type { AtlasEntry } from './atlas'
import type { Pictures } from './pictures'

/** Slips and banknotes that can lie there, at most. */
export const SLIPS = 8
export const BILLS = 10

/** In widths of the square in which the thing lies. */
export const SLIP = { width: 0.46, height: 0.37 } as const
export const BILL = { width: 0.62, height: 0.34 } as const

/** What lies about on wood and paper. */
export function thingEntries(pictures: Pictures, { things }: TableLayout): AtlasEntry[] {
  const picture = (name: string, width: number, height = width): AtlasEntry => ({
    name,
    width,
    height,
    paint: (context, w, h) => pictures.draw(context, name, 0, 0, w, h),
  })
  const wood = things.wood[0]?.width
  const note = things.paper[0]?.width
  return [
    ...(wood
      ? [
          ...['telephone', 'bag', 'bag-papers', 'bag-front', 'bag-torn'].map((name) =>
            picture(name, wood),
          ),
          picture('slip', SLIP.width * wood, SLIP.height * wood),
          picture('bill', BILL.width * wood, BILL.height * wood),
        ]
      : []),
    ...(note ? ['note', 'note-late', 'thread'].map((name) => picture(name, note)) : []),
  ]
}
