import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { startServing } from '../server/serving'
import { ask } from './device'
import type { Order, Told } from './devices'

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const DEVICES = fileURLToPath(new URL('./devices.ts', import.meta.url))

/** A server in a process of its own. */
export interface BenchServer {
  readonly url: string
  readonly token: string
  /** One of its figures. */
  figure(name: string): Promise<number>
  kill(): Promise<void>
}

/** @param place a folder, or the address of a database. @param port 0 for any free one */
export async function benchServer(place: string, port = 0): Promise<BenchServer> {
  const { url, token, child, ended } = await startServing(place, 'ransomware-pra', String(port))
  return {
    url,
    token,
    async figure(name) {
      const { body } = await ask(url, 'metrics', token)
      return Number(new RegExp(`^${name} (.*)$`, 'm').exec(String(body))?.[1])
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Processes with devices, which all do what they are told. */
export interface BenchDevices {
  tell(order: Order): Promise<Told>
  join(bases: readonly string[], codes: readonly string[]): Promise<void>
  close(): void
}

export function benchDevices(processes: number): BenchDevices {
  const children = Array.from({ length: processes }, () =>
    fork(DEVICES, [], { execArgv: ['--import', TSX] }),
  )
  const told = async (child: ChildProcess, order: Order): Promise<Told> => {
    child.send(order)
    const [answer] = (await once(child, 'message')) as [Told]
    return answer
  }
  const sum = (figures: readonly number[]): number => figures.reduce((all, one) => all + one, 0)
  return {
    async tell(order) {
      const share = order.do === 'play' && order.rate !== null ? order.rate / processes : null
      const own = order.do === 'play' ? { ...order, rate: share } : order
      const all = await Promise.all(children.map((child) => told(child, own)))
      return {
        times: all.flatMap(({ times }) => times).sort((one, other) => one - other),
        commands: sum(all.map(({ commands }) => commands)),
        bytes: sum(all.map(({ bytes }) => bytes)),
        done: Math.max(...all.map(({ done }) => done)),
        behind: sum(all.map(({ behind }) => behind)),
      }
    },
    async join(bases, codes) {
      const part = Math.ceil(codes.length / processes)
      await Promise.all(
        children.map((child, place) =>
          told(child, {
            do: 'join',
            bases,
            codes: codes.slice(place * part, (place + 1) * part),
          }),
        ),
      )
    },
    close() {
      for (const child of children) child.kill('SIGKILL')
    },
  }
}
