import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PluginOption } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { PROJECT } from '../shipped/scenario-files'

/** A manifest speaks one language: the one that the game was written in. */
const words = (): Record<string, string> =>
  JSON.parse(readFileSync(join(PROJECT, 'locales/fr/ui.json'), 'utf8'))

/**
 * The manifest, and the service worker that keeps every file of the game. A new version waits until somebody
 * asks for it; `src/app/shell/offline.ts` registers it.
 */
export const webApp = (): PluginOption => {
  const said = words()
  return VitePWA({
    injectRegister: null,
    registerType: 'prompt',
    manifest: {
      name: said['title.name'],
      short_name: 'PRA',
      description: said['title.lead'],
      lang: 'fr',
      start_url: './',
      scope: './',
      display: 'standalone',
      orientation: 'any',
      theme_color: '#2a2018',
      background_color: '#2a2018',
      icons: [
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      mode: 'production',
      globPatterns: ['**/*.{js,css,html,svg,png,woff2,wav,mp3,webm,ogg,json}'],
      // Alphabets of languages that the game does not speak.
      globIgnores: ['**/*-{cyrillic,cyrillic-ext,vietnamese}-*'],
      maximumFileSizeToCacheInBytes: 6 * 1024 * 1024,
      navigateFallback: 'index.html',
      cleanupOutdatedCaches: true,
      // The first visit is kept too, without a reload.
      clientsClaim: true,
      skipWaiting: false,
      sourcemap: false,
    },
  })
}
