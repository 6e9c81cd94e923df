import { sha256Hex } from '#sha256'
import type { PostPlace, PostTarget } from '../../exchange/post-requests'
import { InputError } from '../../shipped/input-error'

type Environment = Readonly<Record<string, string | undefined>>

interface Variables {
  /** Never shown. */
  readonly secret: readonly string[]
  /** Shown; the second is what is taken when it is not set. */
  readonly plain: Readonly<Record<string, string | undefined>>
}

/** What each tool is told by the environment. */
export const VARIABLES: Record<PostTarget, Variables> = {
  slack: { secret: ['PRA_SLACK_WEBHOOK'], plain: {} },
  teams: { secret: ['PRA_TEAMS_WEBHOOK'], plain: {} },
  jira: {
    secret: ['PRA_JIRA_EMAIL', 'PRA_JIRA_TOKEN'],
    plain: { PRA_JIRA_URL: undefined, PRA_JIRA_PROJECT: undefined, PRA_JIRA_ISSUE_TYPE: 'Task' },
  },
  trello: {
    secret: ['PRA_TRELLO_KEY', 'PRA_TRELLO_TOKEN'],
    plain: { PRA_TRELLO_LIST: undefined, PRA_TRELLO_URL: 'https://api.trello.com' },
  },
  asana: {
    secret: ['PRA_ASANA_TOKEN'],
    plain: { PRA_ASANA_PROJECT: undefined, PRA_ASANA_URL: 'https://app.asana.com' },
  },
}

export interface KnownPlace {
  readonly place: PostPlace
  /** Variables that are needed and not set. */
  readonly missing: readonly string[]
  /** Values by the names that stand for them in a request. */
  readonly secrets: ReadonlyMap<string, string>
  /** Names the destination in the ledger without telling it. */
  readonly fingerprint: string
}

/** Where a tool is, as far as the environment says; what it does not say stands by its name. */
export const placeFrom = (target: PostTarget, env: Environment): KnownPlace => {
  const { secret, plain } = VARIABLES[target]
  const missing: string[] = []
  const told = (name: string): string => {
    const value = env[name]?.trim() || plain[name]
    if (value) return value
    if (!missing.includes(name)) missing.push(name)
    return `$${name}`
  }
  const place = placeOf(target, told)
  const secrets = new Map<string, string>()
  for (const name of secret) {
    const value = env[name]?.trim()
    if (value) secrets.set(name, value)
    else missing.push(name)
  }
  if (target === 'jira') {
    const login = `${secrets.get('PRA_JIRA_EMAIL') ?? ''}:${secrets.get('PRA_JIRA_TOKEN') ?? ''}`
    secrets.set('PRA_JIRA_LOGIN', Buffer.from(login).toString('base64'))
  }
  const where = [filled(place.url, secrets), place.project].join(' ')
  const fingerprint = sha256Hex(where).slice(0, 16)
  return { place, missing, secrets, fingerprint }
}

const placeOf = (target: PostTarget, told: (name: string) => string): PostPlace => {
  const none = { project: '', issueType: '' }
  const base = (name: string) => told(name).replace(/\/+$/, '')
  switch (target) {
    case 'slack':
      return { ...none, url: '$PRA_SLACK_WEBHOOK' }
    case 'teams':
      return { ...none, url: '$PRA_TEAMS_WEBHOOK' }
    case 'jira':
      return {
        url: base('PRA_JIRA_URL'),
        project: told('PRA_JIRA_PROJECT'),
        issueType: told('PRA_JIRA_ISSUE_TYPE'),
      }
    case 'trello':
      return { ...none, url: base('PRA_TRELLO_URL'), project: told('PRA_TRELLO_LIST') }
    case 'asana':
      return { ...none, url: base('PRA_ASANA_URL'), project: told('PRA_ASANA_PROJECT') }
  }
}

/** Secrets in the places of their names. */
export const filled = (text: string, secrets: ReadonlyMap<string, string>): string =>
  text.replace(/\$(PRA_[A-Z_]+)/g, (whole, name: string) => secrets.get(name) ?? whole)

/** What another program said, without any secret that it may have repeated, whole or in part. */
export const masked = (text: string, secrets: ReadonlyMap<string, string>): string => {
  const parts = [...secrets].flatMap(([name, value]) =>
    partsOf(value).map((part) => [part, `$${name}`] as const),
  )
  // Longest first: a part stands in the whole as well.
  const byLength = parts.sort(([one], [other]) => other.length - one.length)
  return byLength.reduce((shown, [part, name]) => shown.replaceAll(part, name), text)
}

/** Shorter parts of an address stand in anybody's text. */
const TELLING = 6

/** A secret as others may repeat it: encoded, escaped, or only the path of an address, or what is in it. */
const partsOf = (secret: string): string[] => {
  const parts = [secret]
  if (URL.canParse(secret)) {
    const { pathname, search, searchParams } = new URL(secret)
    const inside = [...pathname.split('/'), ...searchParams.values()]
    parts.push(...[pathname + search, pathname, ...inside].filter((one) => one.length >= TELLING))
  }
  return [
    ...new Set(parts.flatMap((one) => [one, encodeURIComponent(one), one.replaceAll('/', '\\/')])),
  ]
}

/** Secrets travel encrypted, or not beyond this machine. */
export const expectSafeUrl = (url: string, name: string): void => {
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    throw new InputError('post-url', { name })
  }
  const local = ['127.0.0.1', 'localhost', '[::1]'].includes(parsed.hostname)
  if (parsed.protocol === 'https:' || (parsed.protocol === 'http:' && local)) return
  throw new InputError('post-url', { name })
}
