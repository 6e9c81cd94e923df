import { type CompareJob, compareWorkshop } from '../records/compare-runner'
import { type DebriefJob, debriefWorkshop } from './debrief-runner'

/** Long sums away from the page: it stays alive, and stops them by ending the worker. */
const debrief = debriefWorkshop((news) => postMessage(news))
const compare = compareWorkshop((news) => postMessage(news))

addEventListener('message', ({ data }: MessageEvent<DebriefJob | CompareJob>) => {
  if (data.kind === 'read' || data.kind === 'compare') compare(data)
  else debrief(data)
})
