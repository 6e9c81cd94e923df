import { describe, expect, it } from 'vitest'
import {
  type CompareNews,
  type CompareTask,
  compareRunner,
} from '../../src/app/records/compare-runner'
import { type ComparisonController, comparisonController } from '../../src/app/records/comparison'
import { packRecord } from '../../src/exchange/record-link'
import { keptRecord } from '../golden/records'
import { recordedGame } from '../support/session-play'
import { shipped } from '../support/shipped'

const ransomware = shipped('ransomware-pra')
const file = (name: string, record: unknown): File => new File([JSON.stringify(record)], name)

/** The worker's program in this thread, one turn later, and what it was asked for. */
function withWorkshop() {
  const tasks: CompareTask[] = []
  const workers: Worker[] = []
  const spawn = () => {
    const worker = { terminate: () => undefined } as unknown as Worker
    const carryOut = compareRunner((data: CompareNews) =>
      worker.onmessage?.({ data } as MessageEvent),
    )
    worker.postMessage = (task: CompareTask) => {
      tasks.push(task)
      queueMicrotask(() => carryOut(task))
    }
    workers.push(worker)
    return worker
  }
  const controller = comparisonController({
    scenario: async (id) => (id === ransomware.id ? ransomware : null),
    onChange: () => undefined,
    spawn,
  })
  return { controller, tasks, workers }
}

const settled = async (controller: ComparisonController) => {
  await expect.poll(() => controller.model().result, { timeout: 30_000 }).not.toBeNull()
  return controller.model()
}

describe('records handed over for comparison', () => {
  it('are read once each and compared in their order', async () => {
    const { controller, tasks } = withWorkshop()
    await controller.addFiles([
      file('a.json', keptRecord('reference')),
      file('b.json', keptRecord('worst')),
    ])
    const model = await settled(controller)
    expect(model.entries.map(({ source }) => source)).toEqual(['a.json', 'b.json'])
    expect(model.result?.comparison.sameFate).toBe(true)
    expect(model.result?.timelines).toHaveLength(2)

    await controller.addFiles([file('c.json', keptRecord('novice'))])
    expect((await settled(controller)).result?.comparison.teams).toHaveLength(3)
    controller.leaveOut(model.entries[0]!.id)
    expect((await settled(controller)).result?.comparison.teams).toHaveLength(2)
    expect(tasks.filter(({ kind }) => kind === 'read')).toHaveLength(3)
  })

  it('are compared after all when a worker that died is followed by another', async () => {
    const { controller, tasks, workers } = withWorkshop()
    await controller.addFiles([file('a.json', keptRecord('reference'))])
    await controller.addFiles([file('b.json', keptRecord('worst'))])
    await settled(controller)
    workers
      .at(-1)
      ?.onerror?.({ preventDefault: () => undefined, message: 'out of memory' } as ErrorEvent)
    expect(controller.model().failure).toBe('out of memory')
    await controller.addFiles([file('c.json', keptRecord('novice'))])
    const model = await settled(controller)
    expect(model.failure).toBe('')
    expect(model.result?.comparison.teams).toHaveLength(3)
    expect(tasks.filter(({ kind }) => kind === 'read')).toHaveLength(5)
  })

  it('come as links too, and are whole again then', async () => {
    const { controller } = withWorkshop()
    const record = keptRecord('novice')
    await controller.addRecord(keptRecord('reference'))
    await controller.addLink(`https://example.org/pra/?lang=fr#r=${packRecord(record)}`)
    const { entries } = await settled(controller)
    expect(controller.record(entries[1]!.id)).toEqual(record)
  })

  it('that cannot be read are told with their name and reason, and the others stay', async () => {
    const { controller } = withWorkshop()
    const spoilt = keptRecord('novice')
    spoilt.checks[7] = '00000000'
    await controller.addFiles([
      file('good.json', keptRecord('reference')),
      file('no.json', { hello: 1 }),
      file('spoilt.json', spoilt),
      file('other.json', recordedGame()),
      file('again.json', keptRecord('reference')),
    ])
    await expect.poll(() => controller.model().rejected.length, { timeout: 30_000 }).toBe(4)
    const reasons = controller
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
    expect(controller.model().entries.map(({ source }) => source)).toEqual(['good.json'])
  })

  it('as links that are none, or were cut, are told apart', async () => {
    const { controller } = withWorkshop()
    await controller.addLink('hello')
    expect(controller.model().rejected[0]?.problem.code).toBe('not-link')
    await controller.addLink(`#r=${packRecord(keptRecord('novice')).slice(0, -9)}`)
    expect(controller.model().rejected[0]?.problem.code).toBe('cut')
  })

  it('keep the name that was typed as it was typed', async () => {
    const { controller } = withWorkshop()
    await controller.addRecord(keptRecord('reference'))
    const { id } = controller.model().entries[0]!
    controller.name(id, '<b>Équipe</b>')
    expect(controller.model().entries[0]!.name).toBe('<b>Équipe</b>')
  })
})
