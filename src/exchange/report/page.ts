import type { Language } from '../../scenario/language'
import { html, Markup } from './markup'
import { REPORT_STYLE } from './style'

/** A whole page with the look of a report; `style` adds to it. */
export const pageHtml = (language: Language, title: string, body: Markup, style = ''): string =>
  standalonePage(language, title, REPORT_STYLE + style, body)

/** A whole page that needs nothing beside it: no script, no picture, no address. `style` is all of its CSS. */
export const standalonePage = (
  language: Language,
  title: string,
  style: string,
  body: Markup,
): string =>
  html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
${body}
</body>
</html>
`.source
