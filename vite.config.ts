import { defineConfig } from 'vitest/config'
import { contentPolicy } from './src/build/content-policy'
import { siteFiles } from './src/build/site-files'
import { classNames, scopedName, styleLayers } from './src/build/style-sheets'
import { scenarios } from './src/build/vite-plugin-scenarios'
import { webApp } from './src/build/web-app'

const soak = process.env.PRA_SOAK === '1'

export default defineConfig({
  // The built game runs from any folder of any server.
  base: './',
  // Served as they are, under their own names: what the manifest points at.
  publicDir: 'assets/app',
  css: { modules: { localsConvention: 'camelCaseOnly', generateScopedName: scopedName } },
  plugins: [styleLayers(), classNames(), scenarios(), contentPolicy(), webApp(), siteFiles()],
  build: {
    target: 'es2022',
    // Licences and icons stay files of their own.
    assetsInlineLimit: 0,
    // A browser that cannot preload modules loads them a little later.
    modulePreload: { polyfill: false },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          setupFiles: ['test/support/fast-check-seed.ts'],
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/room/**'],
          maxWorkers: '100%',
          // Files put right what they change; a world of its own for each would be loaded a hundred times.
          isolate: false,
          sequence: { groupOrder: 0 },
          // A soak tries the same for as long as it takes.
          testTimeout: soak ? 3_600_000 : 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'room',
          environment: 'node',
          include: ['test/room/**/*.test.ts'],
          testTimeout: soak ? 3_600_000 : 120_000,
          hookTimeout: 60_000,
          globalSetup: ['test/support/postgres-for-all.ts'],
          // One PostgreSQL serves them all, and some of them stop it.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: soak ? 900_000 : 120_000,
          // A browser that hangs on a busy machine is asked once more; what is wrong fails twice.
          retry: 1,
          hookTimeout: soak ? 900_000 : 300_000,
          // A machine that draws without a graphics card takes its time.
          expect: { poll: { timeout: 60_000 } },
          globalSetup: ['test/support/site-for-all.ts'],
          // Each file plays in a browser of its own; more of them at once would starve each other.
          maxWorkers: 2,
          isolate: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
