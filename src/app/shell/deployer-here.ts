import type { Declaration } from '../../ui/screens/accessibility/declaration'

/**
 * What is declared of the game's accessibility where it is offered, or what is wrong with what is said there; null where
 * nobody says anything. The file stands beside the page, empty until whoever offers the game fills it in.
 */
export async function deployerHere(): Promise<Declaration | null> {
  const text = await answered()
    .then((answer) => (answer?.ok ? answer.text() : ''))
    .catch(() => '')
  if (/^\s*(\{\s*\}\s*)?$/.test(text)) return null
  const { readDeployer } = await import('./read-deployer')
  return readDeployer(text)
}

/** Without network what was last read of it: asking anyway would fail aloud. */
const answered = async (): Promise<Response | undefined> =>
  navigator.onLine
    ? fetch('./deployer.json', { cache: 'no-cache' })
    : globalThis.caches?.match('./deployer.json')
