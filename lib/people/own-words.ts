import { type Asked, mayGo, type SafeContact } from './safe-contact'

/** They wrote of times in words that no clock can keep to: whoever calls or sends now must have read them. */
export function areInOwnWords(safe: SafeContact | undefined, asked: Asked): boolean {
  const byItself = mayGo(safe, { ...asked, unattended: true })
  return 'code' in byItself && byItself.code === 'no_safe_time'
}
