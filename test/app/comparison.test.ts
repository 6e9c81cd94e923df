import { describe, expect, it } from 'vitest'
import {
  type CompareJob,
  type CompareNews,
  compareWorkshop,
} from '../../src/app/records/compare-runner'
import { type CompareDesk, compareDesk } from '../../src/app/records/comparison'
import { packRecord } from '../../src/exchange/record-link'
import { keptRecord } from '../golden/records'
import { recordedGame } from '../support/session-play'
import { shipped } from '../support/shipped'

const ransomware = shipped('ransomware-pra')
const file = (name: string, record: unknown): File => new File([JSON.stringify(record)], name)

/** The worker's program in this thread, one turn later, and what it was asked for. */
function withWorkshop() {
  const jobs: CompareJob[] = []
  const workers: Worker[] = []
  const hire = () => {
    const worker = { terminate: () => undefined } as unknown as Worker
    const carryOut = compareWorkshop((data: CompareNews) =>
      worker.onmessage?.({ data } as MessageEvent),
    )
    worker.postMessage = (job: CompareJob) => {
      jobs.push(job)
      queueMicrotask(() => carryOut(job))
    }
    workers.push(worker)
    return worker
  }
  const desk = compareDesk({
    scenario: async (id) => (id === ransomware.id ? ransomware : null),
    onChange: () => undefined,
    hire,
  })
  return { desk, jobs, workers }
}

const settled = async (desk: CompareDesk) => {
  await expect.poll(() => desk.model().result, { timeout: 30_000 }).not.toBeNull()
  return desk.model()
}

describe('records handed over for comparison', () => {
  it('are read once each and compared in their order', async () => {
    const { desk, jobs } = withWorkshop()
    await desk.addFiles([
      file('a.json', keptRecord('reference')),
      file('b.json', keptRecord('worst')),
    ])
    const model = await settled(desk)
    expect(model.entries.map(({ source }) => source)).toEqual(['a.json', 'b.json'])
    expect(model.result?.comparison.sameFate).toBe(true)
    expect(model.result?.timelines).toHaveLength(2)

    await desk.addFiles([file('c.json', keptRecord('novice'))])
    expect((await settled(desk)).result?.comparison.teams).toHaveLength(3)
    desk.leaveOut(model.entries[0]!.id)
    expect((await settled(desk)).result?.comparison.teams).toHaveLength(2)
    expect(jobs.filter(({ kind }) => kind === 'read')).toHaveLength(3)
  })

  it('are compared after all when a worker that died is followed by another', async () => {
    const { desk, jobs, workers } = withWorkshop()
    await desk.addFiles([file('a.json', keptRecord('reference'))])
    await desk.addFiles([file('b.json', keptRecord('worst'))])
    await settled(desk)
    workers
      .at(-1)
      ?.onerror?.({ preventDefault: () => undefined, message: 'out of memory' } as ErrorEvent)
    expect(desk.model().failure).toBe('out of memory')
    await desk.addFiles([file('c.json', keptRecord('novice'))])
    const model = await settled(desk)
    expect(model.failure).toBe('')
    expect(model.result?.comparison.teams).toHaveLength(3)
    expect(jobs.filter(({ kind }) => kind === 'read')).toHaveLength(5)
  })

  it('come as links too, and are whole again then', async () => {
    const { desk } = withWorkshop()
    const record = keptRecord('novice')
    await desk.addRecord(keptRecord('reference'))
    await desk.addLink(`https://example.org/pra/?lang=fr#r=${packRecord(record)}`)
    const { entries } = await settled(desk)
    expect(desk.record(entries[1]!.id)).toEqual(record)
  })

  it('that cannot be read are told with their name and reason, and the others stay', async () => {
    const { desk } = withWorkshop()
    const spoilt = keptRecord('novice')
    spoilt.checks[7] = '00000000'
    await desk.addFiles([
      file('good.json', keptRecord('reference')),
      file('no.json', { hello: 1 }),
      file('spoilt.json', spoilt),
      file('other.json', recordedGame()),
      file('again.json', keptRecord('reference')),
    ])
    await expect.poll(() => desk.model().rejected.length, { timeout: 30_000 }).toBe(4)
    const reasons = desk
      .model()
      .rejected.map(({ source, problem }) => [
        source,
        problem.code === 'record'
          ? `${problem.problem.code} ${problem.problem.field}`
          : problem.code,
      ])
    expect(Object.fromEntries(reasons)).toEqual({
      'no.json': 'not-record ',
      'spoilt.json': 'check-differs commands[7]',
      'other.json': 'scenario-unknown scenario.id',
      'again.json': 'known',
    })
    expect(desk.model().entries.map(({ source }) => source)).toEqual(['good.json'])
  })

  it('as links that are none, or were cut, are told apart', async () => {
    const { desk } = withWorkshop()
    await desk.addLink('hello')
    expect(desk.model().rejected[0]?.problem.code).toBe('not-link')
    await desk.addLink(`#r=${packRecord(keptRecord('novice')).slice(0, -9)}`)
    expect(desk.model().rejected[0]?.problem.code).toBe('cut')
  })

  it('keep the name that was typed as it was typed', async () => {
    const { desk } = withWorkshop()
    await desk.addRecord(keptRecord('reference'))
    const { id } = desk.model().entries[0]!
    desk.name(id, '<b>Équipe</b>')
    expect(desk.model().entries[0]!.name).toBe('<b>Équipe</b>')
  })
})
