import type { VersionNews } from './offline'

/** Keeps the built game for offline use once the page is there and the browser has nothing better to do. */
export function keepOfflineLater(news: VersionNews): void {
  // Plain http in a local network has no service workers: the game is then played online.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const keep = (): void => {
    import('./offline')
      .then(({ keepOffline }) => keepOffline(news))
      // A browser that refuses loses nothing but the game without network.
      .catch((error: unknown) => console.warn(error))
  }
  const whenIdle = (): void => {
    if ('requestIdleCallback' in window) requestIdleCallback(keep, { timeout: 3000 })
    else setTimeout(keep, 1000)
  }
  if (document.readyState === 'complete') whenIdle()
  else window.addEventListener('load', whenIdle, { once: true })
}
