import { createHash, randomBytes } from 'node:crypto'

/** The secret in a calendar's address: 32 random bytes. Only its hash is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url')
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text)
