import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** argon2id with the library's defaults (19 MiB, two passes). */
export const hashPassword = (password: string): Promise<string> => hash(password)

/**
 * Does the password open this hash? Without a hash it takes as long and says no, so that nobody can learn by timing
 * who works here.
 */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  decoy ??= hashPassword(newPassword())
  const opened = await verify(passwordHash ?? (await decoy), password)
  return opened && passwordHash !== undefined
}
let decoy: Promise<string> | undefined

/** Twenty letters and digits that are hard to take for one another: about 98 bits. */
export function newPassword(): string {
  return Array.from({ length: 20 }, () => letters[randomInt(letters.length)]).join('')
}
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
