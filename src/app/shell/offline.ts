import { Workbox } from 'workbox-window'

/** Puts the waiting version in the place of this one, and reloads the page. */
export type ApplyUpdate = () => void

export interface VersionNews {
  /** A new version is ready: it waits until it is applied here or until the last window is closed. */
  onUpdate(apply: ApplyUpdate): void
  /** Another window has put a new version in the place of this one, whose parts may be gone. */
  onReplaced(): void
}

/** Has the browser keep every file of the game, sealed ones too, so that it runs without network. Nothing reloads by itself. */
export async function keepOffline({ onUpdate, onReplaced }: VersionNews): Promise<void> {
  const worker = new Workbox('./sw.js')
  const { serviceWorker } = navigator
  let asked = false
  let before = serviceWorker.controller
  serviceWorker.addEventListener('controllerchange', () => {
    // The first one takes over a page that had none: it brings the very same version.
    if (asked) location.reload()
    else if (before) onReplaced()
    before = serviceWorker.controller
  })
  worker.addEventListener('waiting', () => {
    onUpdate(() => {
      asked = true
      worker.messageSkipWaiting()
    })
  })
  await worker.register()
  await keepSealed()
}

/**
 * What a player of a hosted exercise may not know before the debrief is fetched by no service worker: the page of who
 * plays alone has it kept, and lets go of what earlier versions had.
 */
async function keepSealed(): Promise<void> {
  const listed: readonly string[] = await (await fetch('./sealed.json')).json()
  const wanted = listed.map((path) => new URL(path, document.baseURI).href)
  const cache = await caches.open('sealed')
  for (const { url } of await cache.keys()) if (!wanted.includes(url)) await cache.delete(url)
  for (const url of wanted) if (!(await cache.match(url))) await cache.add(url)
}
