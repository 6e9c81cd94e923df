import type { Course } from '../../lms/course'
import { isLeftOut, scormPackage } from '../../lms/package'

/** How many files are asked for at once. */
const AT_ONCE = 8

/**
 * The game as this page was served, as a SCORM 1.2 package. Refuses where a file cannot be had: offline, or where the game
 * is not served as it was built.
 */
export async function makePackage(course: Course, title: string): Promise<Uint8Array> {
  const paths = ((await (await fetched('site-files.json')).json()) as string[]).filter(
    (path) => !isLeftOut(path),
  )
  const site: Record<string, Uint8Array> = {}
  const waiting = [...paths]
  const fetchOn = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      site[path] = new Uint8Array(await (await fetched(path)).arrayBuffer())
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, fetchOn))
  return scormPackage(site, course, title)
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(new URL(path, document.baseURI))
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response
}
