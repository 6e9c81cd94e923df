import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4']
/** What hangs on colours alone: all else is the same page by day and by night. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** What a device may ask for besides the colours of the day. */
const SCHEMES = {
  dark: { colorScheme: 'dark' },
  'more contrast': { contrast: 'more' },
  'forced colours': { forcedColors: 'active' },
} as const

/** What axe finds by WCAG 2.2 AA and RGAA; its source must be in the page. `part` names the element to look within. */
export const accessFaults = (page: Page, name: string, part?: string): Promise<string[]> =>
  faults(page, name, { type: 'tag', values: TAGS }, part)

export type Scheme = keyof typeof SCHEMES

/** What axe finds of colours in another scheme than that of the day. */
export async function colourFaults(
  page: Page,
  scheme: Scheme,
  name: string,
  part?: string,
): Promise<string[]> {
  await page.emulateMedia(SCHEMES[scheme])
  const colours = { type: 'rule', values: OF_COLOURS } as const
  const found = await faults(page, `${name}, ${scheme}`, colours, part)
  await page.emulateMedia({ colorScheme: null, contrast: null, forcedColors: null })
  return found
}

async function faults(
  page: Page,
  name: string,
  runOnly: { readonly type: 'tag' | 'rule'; readonly values: string[] },
  part?: string,
): Promise<string[]> {
  const violations = await page.evaluate(
    async ([only, within]) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe
      const { violations: all } = await run(within ?? document, {
        runOnly: { ...only },
        resultTypes: ['violations'],
      })
      /** What lies half under the end of a panel that scrolls is as large as it is once it is scrolled into view. */
      const largeInView = (target: unknown): boolean => {
        const element = document.querySelector(String(target))
        element?.scrollIntoView({ block: 'center', behavior: 'instant' })
        const box = element?.getBoundingClientRect()
        if (!element || !box || box.width < 24 || box.height < 24) return false
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
        const top = document.elementFromPoint(x, y)
        // What says that there is more goes once one has scrolled there.
        return element.contains(top) || top?.closest('[data-part=below]') != null
      }
      return all.map(({ id, nodes }) => ({
        id,
        at: nodes
          .filter(({ target }) => id !== 'target-size' || !largeInView(target[0]))
          .map(({ html }) => html.slice(0, 160)),
      }))
    },
    [runOnly, part] as const,
  )
  return violations.flatMap(({ id, at }) => at.map((html) => `${name}: ${id} ${html}`))
}
