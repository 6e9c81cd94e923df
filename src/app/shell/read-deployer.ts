import * as z from 'zod/mini'
import { isDate } from '../../exchange/calendar-date'
import { conformityOf, FINDINGS, rateOf } from '../../ui/screens/accessibility/audit'
import type { Declaration, DeployerFault } from '../../ui/screens/accessibility/declaration'

/** Letters that a name or an address may have. */
const LONGEST = 300

const isAddress = (text: string): boolean => /^https?:\/\/[^\s/]/.test(text) && URL.canParse(text)
const isMail = (text: string): boolean => /^[^\s@:?&]+@[^\s@:?&]+\.[^\s@:?&]+$/.test(text)

const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST))
const address = line.check(z.refine(isAddress))

const deployerSchema = z.strictObject({
  body: line,
  address,
  contact: line.check(z.refine((text) => isAddress(text) || isMail(text))),
  scheme: address,
  date: line.check(z.refine(isDate)),
})
type Field = keyof z.infer<typeof deployerSchema>

/** What each field wants that is there and will not do. */
const WANTED: Readonly<Record<Field, DeployerFault>> = {
  body: 'name',
  address: 'address',
  contact: 'contact',
  scheme: 'address',
  date: 'day',
}

const fault = (code: DeployerFault, field = ''): Declaration => ({
  notice: { kind: 'deployer', field, code },
})

/**
 * What `deployer.json` declares, with the conformity that the audit of the criteria comes to; or what is wrong with
 * it: the first field that is missing, not known, or not as it has to be.
 * @param text - of the file, as it was found
 */
export function readDeployer(text: string): Declaration {
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch {
    return fault('unreadable')
  }
  const { data, error } = deployerSchema.safeParse(said)
  if (data) {
    return { declared: { deployer: data, conformity: conformityOf(rateOf(FINDINGS)) } }
  }
  const issue = error.issues[0]!
  if (issue.code === 'unrecognized_keys') return fault('unknown', issue.keys[0])
  const [field] = issue.path as Field[]
  if (!field) return fault('unreadable')
  const missing = !Object.hasOwn(said as object, field)
  return fault(missing ? 'missing' : WANTED[field], field)
}
