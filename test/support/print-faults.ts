import type { Page } from 'playwright-core'

/** Papers by the words of `@page`: what a sheet leaves between its margins, millimetres. */
const PAPERS: Readonly<Record<string, readonly [width: number, height: number]>> = {
  'A4 portrait': [182, 269],
  'A4 landscape': [297, 210],
  'A3 landscape': [400, 277],
}

const PIXELS = 96 / 25.4

/**
 * What would be cut off on paper: wider than the sheet that the page asks for, a thing that may not be broken and is higher
 * than it, or text that a sheet of fixed height has no room for.
 */
export async function printFaults(page: Page, name: string): Promise<string[]> {
  const paper = await page.evaluate(
    () => /@page \{ size: ([^;]+);/.exec(document.querySelector('style')!.textContent)![1]!,
  )
  const [width, height] = PAPERS[paper]!
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: Math.floor(width * PIXELS), height: 900 })
  const found = await page.evaluate((most) => {
    const faults: string[] = []
    const named = (one: Element): string =>
      `${one.tagName}.${one.className} ${(one.textContent ?? '').trim().slice(0, 40)}`
    const right = document.documentElement.clientWidth + 1
    for (const one of document.querySelectorAll('body *')) {
      const box = one.getBoundingClientRect()
      if (box.width > 0 && box.right > right && !one.closest('svg'))
        faults.push(`wide ${named(one)}`)
      const style = getComputedStyle(one)
      if (style.breakInside === 'avoid' && box.height > most) faults.push(`high ${named(one)}`)
      const fixed = one.matches('.paper, .slide')
      if (fixed && one.scrollHeight > one.clientHeight + 1) faults.push(`cut ${named(one)}`)
    }
    return faults
  }, height * PIXELS)
  await page.emulateMedia({ media: null })
  return found.map((one) => `${name}: ${one}`)
}

/** How many sheets a page prints on, of the size that it asks for. */
export async function printedSheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  return [...pdf.toString('latin1').matchAll(/\/Type \/Page\b/g)].length
}
