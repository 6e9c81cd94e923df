import type { TableLayout } from '../layout/table-layout'
import type { AtlasEntry } from './atlas'
import { CHANNELS } from './icons'
import { CREAM, INK, RED } from './palette'
import type { Pictures } from './pictures'

/** The deck's back, a front for each channel, and what may lie on a front. */
export function cardEntries(pictures: Pictures, { card }: TableLayout): AtlasEntry[] {
  const { width, height } = card
  const shadowed = (name: string, drawing: string, extra?: AtlasEntry['paint']): AtlasEntry => ({
    name,
    width: width * 1.16,
    height: height * 1.12,
    paint(context) {
      context.save()
      context.translate(width * 0.08, height * 0.06)
      context.shadowColor = 'rgba(18,9,3,.7)'
      context.shadowBlur = width * 0.09
      context.shadowOffsetY = width * 0.035
      context.fillStyle = '#3a1a12'
      context.beginPath()
      context.roundRect(width * 0.02, height * 0.015, width * 0.96, height * 0.97, width * 0.08)
      context.fill()
      context.shadowColor = 'transparent'
      pictures.draw(context, drawing, 0, 0, width, height)
      extra?.(context, width, height)
      context.restore()
    },
  })
  const back: AtlasEntry = {
    name: 'card-back',
    width,
    height,
    paint: (context, w, h) => pictures.draw(context, 'card-back', 0, 0, w, h),
  }
  const ask: AtlasEntry = {
    name: 'card-asks',
    width: width * 0.3,
    height: width * 0.3,
    paint: (context, w) => pictures.trace(context, 'reply', w * 0.05, w * 0.05, w * 0.9, RED, 2.6),
  }
  const envelope: AtlasEntry = {
    name: 'envelope',
    width: width * 0.6,
    height: width * 0.6,
    paint(context, w) {
      context.fillStyle = CREAM
      context.strokeStyle = INK
      context.lineWidth = w * 0.05
      context.beginPath()
      context.arc(w / 2, w / 2, w * 0.45, 0, 2 * Math.PI)
      context.fill()
      context.stroke()
      pictures.trace(context, 'mail', w * 0.24, w * 0.24, w * 0.52, INK, 2)
    },
  }
  return [
    shadowed('card-shadowed', 'card-back'),
    back,
    ask,
    envelope,
    ...Object.entries(CHANNELS).map(([channel, icon]) =>
      shadowed(`card-${channel}`, 'card-face', (context, w, h) => {
        const size = w * 0.3
        pictures.trace(context, icon, w * 0.5 - size / 2, h * 0.379 - size / 2, size, INK, 2)
      }),
    ),
  ]
}
