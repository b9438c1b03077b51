import { isId } from '@/lib/ids'

/** The handle of a person inside a passkey: the bytes of their id, nothing that names them. */
export const handleOf = (staffId: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(staffId.replaceAll('-', ''), 'hex'))

/** Whose passkey an answer says it is, or undefined. Only a claim until its signature is checked. */
export function claimedBy(handle: unknown): string | undefined {
  if (typeof handle !== 'string') return undefined
  const id = Buffer.from(handle, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return isId(id) ? id : undefined
}

/** What a browser answered, as far as it has the form of an answer; the library judges what it says. */
export function answerOf(text: string): { id: string; response: Record<string, unknown> } | undefined {
  try {
    const read = JSON.parse(text)
    const whole = typeof read?.id === 'string' && typeof read.response === 'object' && read.response !== null
    return whole ? read : undefined
  } catch {
    return undefined
  }
}
