import { createHmac } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

const period = 30

/** What an authenticator app is told; SHA-1, six figures and 30 seconds, because some apps know nothing else. */
const totpOf = (secret: string, label = '', issuer = '') =>
  new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) })

/**
 * Which 30 seconds a code is of, counted since 1970, or undefined where it is of none near `now`: one before and one after
 * are let through, because clocks differ.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime()
  const delta = totpOf(secret).validate({ token: code.replace(/\s/g, ''), timestamp, window: 1 })
  return delta === null ? undefined : Math.floor(timestamp / 1000 / period) + delta
}

/** The address inside the QR code. */
export const totpAddress = (secret: string, email: string, issuer: string): string =>
  totpOf(secret, email, issuer).toString()

/**
 * The secret offered to an app, made of what only this session's browser holds: it is the same when the page is shown
 * again, and is kept nowhere until a code proves that the app has it. `before`: when the present app was added, so that a
 * new one never has its secret.
 */
export function offeredSecret(session: string, staffId: string, before: Date | null): string {
  const key = createHmac('sha256', session)
    .update(`totp:${staffId}:${before?.getTime() ?? ''}`)
    .digest()
  return new Secret({ buffer: Uint8Array.from(key.subarray(0, 20)).buffer }).base32
}

/** In groups of four, as it is typed. */
export const spaced = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ')
