import { Workbox } from 'workbox-window'

/** Puts the waiting version in the place of this one, and reloads the page. */
export type ApplyUpdate = () => void

/**
 * Has the browser keep every file of the game, so that it runs without network. `onUpdate` is called when a new
 * version is ready: it waits until it is applied here or until the last window is closed. Nothing reloads by itself.
 */
export async function keepOffline(onUpdate: (apply: ApplyUpdate) => void): Promise<void> {
  const worker = new Workbox('./sw.js')
  worker.addEventListener('waiting', () => {
    onUpdate(() => {
      worker.addEventListener('controlling', () => location.reload())
      worker.messageSkipWaiting()
    })
  })
  await worker.register()
}
