import { InputError } from '../shipped/input-error'

/**
 * Where the game is served, without query and fragment: links have their own.
 * @throws InputError `link-page` for what is no http address.
 */
export const pageAddress = (page: string): string => {
  const address = URL.canParse(page) ? new URL(page) : null
  if (!address || !/^https?:$/.test(address.protocol)) {
    throw new InputError('link-page', { page })
  }
  return `${address.origin}${address.pathname}`
}
