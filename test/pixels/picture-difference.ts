import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

export interface PictureDifference {
  /** Pixels that are not the same; those of a larger picture that the other lacks are none. */
  readonly pixels: number
  /** The later picture, pale, with what differs in red: PNG. */
  readonly drawn: Buffer
}

/** Compares two pictures pixel by pixel, in a page of a browser, which can read them. */
export async function pictureDifference(
  page: Page,
  before: string,
  after: string,
): Promise<PictureDifference | null> {
  const [then, now] = [readFileSync(before), readFileSync(after)]
  if (then.equals(now)) return null
  const { pixels, url } = await page.evaluate(comparePictures, [
    then.toString('base64'),
    now.toString('base64'),
  ] as const)
  if (pixels === 0) return null
  return { pixels, drawn: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64') }
}

async function comparePictures(pictures: readonly [string, string]) {
  const [then, now] = await Promise.all(
    pictures.map(async (base64) => {
      const image = new Image()
      image.src = `data:image/png;base64,${base64}`
      await image.decode()
      return image
    }),
  )
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(then!.width, now!.width)
  canvas.height = Math.max(then!.height, now!.height)
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  const read = (image: HTMLImageElement) => {
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.drawImage(image, 0, 0)
    return context.getImageData(0, 0, canvas.width, canvas.height)
  }
  const before = new Uint32Array(read(then!).data.buffer)
  const picture = read(now!)
  const after = new Uint32Array(picture.data.buffer)
  let pixels = then!.height === now!.height ? 0 : 1
  for (let at = 0; at < after.length; at += 1) {
    const differs = before[at] !== after[at]
    if (differs) pixels += 1
    // Red, opaque; or as pale as a quarter.
    after[at] = differs ? 0xff0000ff : ((after[at]! >>> 2) & 0x003f3f3f) + 0xffc0c0c0
  }
  context.putImageData(picture, 0, 0)
  return { pixels, url: canvas.toDataURL('image/png') }
}
