import { saysTooMuch } from '@/lib/templates/neutral'

const longest = 200

/**
 * Why a page cannot be where the exit leads, as a sentence; undefined where it can (domain §6.10, §10). It is never fetched:
 * only its address is read. `own` is the host this site is reached at.
 */
export function exitProblem(address: string, own: string): string | undefined {
  if (address.length > longest || !URL.canParse(address))
    return 'Enter a whole web address, such as https://www.bbc.co.uk/weather'
  const url = new URL(address)
  if (url.protocol !== 'https:') return 'The address must begin with https://'
  if (url.username || url.password || url.port) return 'Leave out user names and port numbers'
  if (!isPublicName(url.hostname)) return 'Enter the address of a public website'
  if (isOfSameHouse(url.hostname, own)) return 'Choose another website: nobody who leaves may land at ours'
  if (openly.test(url.hostname) || saysTooMuch(decoded(url.hostname + url.pathname + url.search)))
    return 'Choose a page whose address says nothing of why somebody left'
  return undefined
}

/** A name of a website is written without gaps: there these are looked for in the middle, too. */
const openly = /hate|crime|report|refuge|lgbt/

/** A name with letters in its last part: no number of a machine, and nothing of our own network. */
function isPublicName(host: string): boolean {
  const inside = /(^|\.)(localhost|local|internal|lan|home|test|invalid|onion|arpa)$/
  return /^([a-z0-9-]+\.)+([a-z]{2,}|xn--[a-z0-9-]+)$/.test(host) && !inside.test(host)
}

/** The same host, one within it, or the one it is within: `report.larkmoor.example` is of `larkmoor.example`. */
function isOfSameHouse(host: string, own: string): boolean {
  const [one, other] = [host, own].map(name => name.replace(/^www\./, ''))
  return one === other || `${one}`.endsWith(`.${other}`) || `${other}`.endsWith(`.${one}`)
}

/** Letters hidden behind percent signs are read too. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text).replace(/[^\p{L}\p{N}]+/gu, ' ')
  } catch {
    return text
  }
}
