import { type CohortTask, runCohort } from '../records/cohort-runner'
import { type CompareTask, compareRunner } from '../records/compare-runner'
import { type DebriefTask, debriefRunner } from './debrief-runner'

/** Long sums away from the page: it stays alive, and stops them by ending the worker. */
const debrief = debriefRunner((news) => postMessage(news))
const compare = compareRunner((news) => postMessage(news))

addEventListener('message', ({ data }: MessageEvent<DebriefTask | CompareTask | CohortTask>) => {
  if (data.kind === 'read' || data.kind === 'compare') compare(data)
  else if (data.kind === 'cohort') void runCohort(data, (news) => postMessage(news))
  else debrief(data)
})
