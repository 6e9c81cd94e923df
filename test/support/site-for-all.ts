// Set-up of the browser tests: one build of the game serves them all.
import type { TestProject } from 'vitest/node'
import { serveSite } from './served-site'

declare module 'vitest' {
  interface ProvidedContext {
    site: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, close } = await serveSite()
  project.provide('site', url)
  return close
}
