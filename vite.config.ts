import { defineConfig } from 'vitest/config'
import { scenarios } from './src/build/vite-plugin-scenarios'

export default defineConfig({
  // The built game runs from any folder of any server.
  base: './',
  plugins: [scenarios()],
  build: {
    target: 'es2022',
    // Licences and icons stay files of their own.
    assetsInlineLimit: 0,
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
          exclude: ['test/e2e/**'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
