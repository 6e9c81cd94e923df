import type { Check } from './check'
import { answers, spending } from './checks/answers'
import { cast } from './checks/cast'
import { cells } from './checks/cells'
import { reachableRows, serviceCycles } from './checks/cycles'
import { duplicates } from './checks/duplicates'
import { effectPlaces } from './checks/effect-places'
import { facts, factsInTime } from './checks/facts'
import { gauges } from './checks/gauges'
import { initiatives } from './checks/initiatives'
import { minutesOrder } from './checks/minutes-order'
import { overlaps } from './checks/overlaps'
import { paper } from './checks/paper'
import { planGoesForward, reworkComesFirst } from './checks/plan-order'
import { practice } from './checks/practice'
import { preparation } from './checks/preparation'
import { presumptions } from './checks/presumptions'
import { probabilities } from './checks/probabilities'
import { promises, sheets } from './checks/promises'
import { readableReferences } from './checks/readable-references'
import { referenceMinutes } from './checks/reference-minutes'
import { referencePlace } from './checks/reference-place'
import { references } from './checks/references'
import { lastRules } from './checks/rule-lists'
import { samePapers } from './checks/same-papers'
import { scoringSums } from './checks/scoring'
import { selections } from './checks/selections'
import { decks, expectedStimuli } from './checks/stimuli'
import { threadPolarity, threads } from './checks/threads'

/** Every rule that a scenario keeps beyond its schema. */
export const CHECKS: readonly Check[] = [
  duplicates,
  cast,
  gauges,
  references,
  serviceCycles,
  reachableRows,
  planGoesForward,
  reworkComesFirst,
  overlaps,
  facts,
  factsInTime,
  minutesOrder,
  cells,
  referenceMinutes,
  probabilities,
  expectedStimuli,
  decks,
  preparation,
  threads,
  threadPolarity,
  readableReferences,
  lastRules,
  answers,
  practice,
  spending,
  selections,
  scoringSums,
  effectPlaces,
  initiatives,
  paper,
  promises,
  presumptions,
  samePapers,
  sheets,
  referencePlace,
]
