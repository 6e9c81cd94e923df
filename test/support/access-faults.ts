import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4'] as const

/** What axe finds by WCAG 2.2 AA and RGAA; its source must be in the page. `part` names the element to look within. */
export async function accessFaults(page: Page, name: string, part?: string): Promise<string[]> {
  const violations = await page.evaluate(
    async ([tags, within]) => {
      const { run } = (window as unknown as { axe: typeof axe }).axe
      const { violations: all } = await run(within ?? document, {
        runOnly: { type: 'tag', values: [...tags] },
        resultTypes: ['violations'],
      })
      return all.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html.slice(0, 160)) }))
    },
    [TAGS, part] as const,
  )
  return violations.flatMap(({ id, at }) => at.map((html) => `${name}: ${id} ${html}`))
}
