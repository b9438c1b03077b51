import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { turns } from './turns'

/** argon2id with the library's defaults (19 MiB, two passes). */
export const hashPassword = (password: string): Promise<string> => hash(password)

/**
 * Does the password open this hash? Without a hash it takes as long and says no, so that nobody can learn by timing
 * who works here. Two at a time, because each takes a core and 19 MiB; throws `Refusal` when the line is too long.
 */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  decoy ??= hashPassword(newPassword())
  const another = await decoy
  const opened = await inTurn(() => verify(passwordHash ?? another, password))
  return opened && passwordHash !== undefined
}
let decoy: Promise<string> | undefined
const inTurn = turns({ atOnce: 2, inLine: 200 })

/** Twenty letters and digits that are hard to take for one another: about 98 bits. */
export function newPassword(): string {
  return Array.from({ length: 20 }, () => letters[randomInt(letters.length)]).join('')
}
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
