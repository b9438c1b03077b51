import { type BlockedKind, directives, type ReportedHalf } from './browser-report'

export type Blocked = { directive: string; blocked: BlockedKind; half: ReportedHalf }

/** One browser says no more than this at a time that we would count. */
const mostAtOnce = 20

/**
 * What a browser says was stopped, told roughly: pure. Reads both forms of report (`csp-report`, and the Reporting API's
 * list) and gives nothing for what is neither. Addresses, samples and pages are looked at here and kept nowhere.
 */
export function blockedIn(text: string, ownHost: string): Blocked[] {
  return reportsIn(text)
    .slice(0, mostAtOnce)
    .map(report => ({
      directive: directiveOf(word(report, 'effective-directive', 'effectiveDirective', 'violated-directive')),
      blocked: kindOf(word(report, 'blocked-uri', 'blockedURL'), ownHost),
      half: halfOf(word(report, 'document-uri', 'documentURL')),
    }))
}

type Report = Readonly<Record<string, unknown>>

function reportsIn(text: string): Report[] {
  const told = parsed(text)
  if (Array.isArray(told)) return told.filter(isReport).flatMap(entry => ofKind(entry))
  return isReport(told) && isReport(told['csp-report']) ? [told['csp-report']] : []
}

const ofKind = ({ type, body }: Report) => (type === 'csp-violation' && isReport(body) ? [body] : [])

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isReport = (value: unknown): value is Report => typeof value === 'object' && value !== null

function word(report: Report, ...names: string[]): string {
  const found = names.map(name => report[name]).find(value => typeof value === 'string')
  return typeof found === 'string' ? found : ''
}

function directiveOf(said: string): string {
  const name = said.split(' ')[0] ?? ''
  return (directives as readonly string[]).includes(name) ? name : 'other'
}

function kindOf(said: string, ownHost: string): BlockedKind {
  if (said === 'inline') return 'inline'
  if (said === 'eval' || said === 'wasm-eval') return 'eval'
  if (said.startsWith('trusted-types-')) return 'sink'
  if (/^[a-z-]*extension/.test(said)) return 'extension'
  if (!/^(?:https?|wss?):/.test(said) || !URL.canParse(said)) return 'unknown'
  return new URL(said).host === ownHost ? 'own' : 'elsewhere'
}

const halfOf = (page: string): ReportedHalf =>
  URL.canParse(page) && /^\/staff(?:\/|$)/.test(new URL(page).pathname) ? 'staff' : 'public'
