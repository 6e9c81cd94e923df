import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, PluginOption } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { PROJECT } from '../shipped/scenario-files'
import { SEALED } from './vite-plugin-scenarios'

/** A manifest speaks one language: the one that the game was written in. */
const words = (): Record<string, string> =>
  JSON.parse(readFileSync(join(PROJECT, 'locales/fr/ui.json'), 'utf8'))

/** Lists what is sealed, for the page of who plays alone, which has it kept. */
const sealedList = (): Plugin => ({
  name: 'sealed-list',
  generateBundle(_options, bundle) {
    const sealed = Object.keys(bundle).filter((file) => file.startsWith(SEALED))
    this.emitFile({
      type: 'asset',
      fileName: 'sealed.json',
      source: `${JSON.stringify(sealed.sort())}\n`,
    })
  },
})

/**
 * The manifest, and the service worker that keeps every file of the game but those that are sealed: these it hands out
 * once the page has had them kept. A new version waits until somebody asks for it; `src/app/shell/offline.ts` registers it.
 */
export const webApp = (): PluginOption => [sealedList(), installable()]

const installable = (): PluginOption => {
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
      globIgnores: [
        '**/*-{cyrillic,cyrillic-ext,vietnamese}-*',
        '**/site-files.json',
        `${SEALED}**`,
        'room.json',
        'deployer.json',
      ],
      runtimeCaching: [
        {
          urlPattern: /\/assets\/sealed\//,
          handler: 'CacheFirst',
          options: { cacheName: 'sealed' },
        },
        {
          // Whoever offers the game may fill it in, or change it, after the build.
          urlPattern: /\/deployer\.json$/,
          handler: 'NetworkFirst',
          options: { cacheName: 'deployer' },
        },
      ],
      maximumFileSizeToCacheInBytes: 6 * 1024 * 1024,
      navigateFallback: 'index.html',
      // What a server of exercises answers is no page.
      navigateFallbackDenylist: [/^\/(api|t|f|healthz|readyz|metrics)(\/|$)/],
      cleanupOutdatedCaches: true,
      // The first visit is kept too, without a reload.
      clientsClaim: true,
      skipWaiting: false,
      sourcemap: false,
    },
  })
}
