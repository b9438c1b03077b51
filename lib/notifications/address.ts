const local = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/
const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u

/**
 * One plain email address and nothing else: no name, no list, no line break, so that it can add no header and no
 * second recipient.
 */
export function isEmailAddress(text: string): boolean {
  const at = text.lastIndexOf('@')
  const labels = text.slice(at + 1).split('.')
  return text.length <= 254 && local.test(text.slice(0, Math.max(at, 0))) && labels.every(part => label.test(part))
}

/** A telephone number as a text can be sent to: blanks and marks taken away. Undefined for anything else. */
export function phoneNumber(text: string): string | undefined {
  if (!/^\+?[\d ()./-]+$/.test(text)) return undefined
  const digits = text.replace(/[^\d+]/g, '')
  return /^\+?\d{7,15}$/.test(digits) ? digits : undefined
}
