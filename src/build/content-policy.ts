import type { Plugin } from 'vite'

/**
 * What the built page may load: its own files and nothing else; no inline or evaluated script.
 * Pictures of the board are made in the page, hence `data:` and `blob:`. A `meta` tag cannot forbid framing.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Writes the Content-Security-Policy into the built page; the development server needs inline scripts. */
export const contentPolicy = (): Plugin => ({
  name: 'content-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        // Before anything that it rules.
        injectTo: 'head-prepend',
      },
    ],
  },
})
