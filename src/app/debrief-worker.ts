import { type DebriefJob, debriefWorkshop } from './debrief-job'

/** Long sums away from the page: it stays alive, and stops them by ending the worker. */
const carryOut = debriefWorkshop((news) => postMessage(news))

addEventListener('message', ({ data }: MessageEvent<DebriefJob>) => carryOut(data))
