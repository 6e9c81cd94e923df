import { expect, it } from 'vitest'
import { type Broken, refuses } from '../support/broken'
import { shipped } from '../support/shipped'
import { type Edit, problemsOf, smallWith } from '../support/small-scenario'

/** A thread at the end of world.yaml, with some of its lines replaced. */
const withThread = (
  name: string,
  code: Broken[1],
  where: string,
  put: Partial<Record<string, string>> = {},
): Broken => {
  const line = (key: string, otherwise: string) => put[key] ?? otherwise
  const text = `
threads:
  - id: door
    dealt: ${line('dealt', 'inside')}
    known: { when: { fact: hasty }, to: [${line('to', 'admin')}] }
    surfacings:
      - id: noise
        rows: [${line('rows', 'repair/1')}] # noise
        when: { thread: ${line('thread', 'door')}, atLeast: 1 }
        chance: ${line('chance', '[[1, 4], [1, 2], [1, 1]]')}
      - id: again
        rows: [tell/1] # again
        when: { thread: door, atLeast: 1 }
        chance: [[1, 4], [1, 2], [1, 1]]
        ${line('more', 'effects: []')}

exerciseObjectives`
  return [name, code, where, ['world.yaml', '\nexerciseObjectives', text]]
}

refuses('the threads of a scenario', [
  withThread('a thread that opens with a fact nobody deals', 'thread-dealt', 'dealt: hasty', {
    dealt: 'hasty',
  }),
  withThread('a thread that is seen by nobody there is', 'unknown-role', 'to: [cook]', {
    to: 'cook',
  }),
  withThread('a condition on a thread that does not exist', 'unknown-thread', 'thread: window', {
    thread: 'window',
  }),
  withThread('a surfacing in a row that is not in the plan', 'unknown-row', 'rows: [cellar/1]', {
    rows: 'cellar/1',
  }),
  withThread('a chance that falls as the thread grows', 'thread-chance', 'chance: [[1, 2]', {
    chance: '[[1, 2], [1, 4], [1, 1]]',
  }),
  withThread('a chance above 1', 'thread-chance', 'chance: [[1, 2]', {
    chance: '[[1, 2], [1, 1], [3, 2]]',
  }),
  withThread(
    'a surfacing before the plan can have closed it',
    'thread-early',
    'rows: [repair/1] # noise',
  ),
  withThread('two surfacings in one breath', 'thread-spacing', 'rows: [tell/1] # again'),
  withThread('a surfacing after which nothing closes it', 'thread-close', 'id: noise'),
  withThread('a relapse in the first three rows', 'thread-relapse', 'relapse:', {
    more: 'relapse: { services: [mail], to: down, rework: { role: admin, minutes: [30, 60] } }',
  }),
  withThread('a relapse of a service that does not exist', 'unknown-service', 'relapse:', {
    more: 'relapse: { services: [fax], to: down, rework: { role: admin, minutes: [30, 60] } }',
  }),
  withThread('a stimulus that is no surfacing’s', 'thread-stimulus', 'stimulus: reporter', {
    more: 'stimulus: reporter',
  }),
])

it('a thread that no answer of the plan closes may come back once an initiative could have closed it', () => {
  const [, , , edit] = withThread('', 'thread-early', '')
  const early = (...more: Edit[]) =>
    problemsOf(smallWith(edit!, ...more)).some(({ code }) => code === 'thread-early')
  const asked = '{ type: ask, reply: cert-advice }'
  expect(early()).toBe(true)
  expect(early(['world.yaml', asked, `${asked}, { type: thread, thread: door, do: close }`])).toBe(
    false,
  )
})

it('a stimulus of the kind surfacing that no thread tells is refused', () => {
  const files = smallWith([
    'world.yaml',
    '  - id: second-wave\n    kind: consequence',
    '  - { id: orphan, kind: surfacing, channel: mail, addressee: admin, rows: [tell/1], probability: [1, 1], source: test }\n  - id: second-wave\n    kind: consequence',
  ])
  expect(problemsOf(files)).toContainEqual(
    expect.objectContaining({ code: 'thread-stimulus', file: 'world.yaml' }),
  )
})

it('a grown thread may neither help nor may closing it harm', () => {
  const [, , , edit] = withThread('', 'thread-polarity', '')
  const read = (ratio: string) =>
    problemsOf(
      smallWith(edit!, [
        'repair.yaml',
        '- { when: { fact: ready }, ratio: [1, 2] }',
        `- { when: { thread: door, atLeast: 2 }, ratio: ${ratio} }`,
      ]),
    ).filter(({ code }) => code === 'thread-polarity')
  expect(read('[1, 2]')).toHaveLength(1)
  expect(read('[2, 1]')).toEqual([])
})

it('the threads of the shipped scenario come back far apart, after the plan could close them', () => {
  const { threads, rows } = shipped('ransomware-pra')
  const place = (key: string) => rows.findIndex((row) => row.key === key)
  expect(threads.length).toBeGreaterThan(0)
  for (const { surfacings } of threads) {
    const places = surfacings.map((one) => one.rows.map(place)).sort((a, b) => a[0]! - b[0]!)
    for (const [index, later] of places.entries()) {
      if (index > 0)
        expect(Math.min(...later) - Math.max(...places[index - 1]!)).toBeGreaterThanOrEqual(3)
    }
  }
})
