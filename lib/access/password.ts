import { randomBytes } from 'node:crypto'
import { type Algorithm, hash, type Options, verify } from '@node-rs/argon2'
import { turns } from './turns'

/** argon2id over 64 MiB in three passes: about a quarter of a second of a core for a guess. */
const strength = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const

/** Two at a time, because each takes a core and 64 MiB; throws `Refusal` when the line is too long. */
const inTurn = turns({ atOnce: 2, inLine: 200 })

/** The hash a password is kept by. Letters typed in two ways on two keyboards are the same letters (NFKC). */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(folded(password), strength))

/**
 * Does the password open this hash? Without a hash it takes as long and says no, so that nobody can learn by timing
 * who works here; a hash of lesser strength costs the rest as well. Throws `Refusal` when too many wait.
 */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(32).toString('base64url'))
  const asked = passwordHash ?? (await decoy)
  const opened = await inTurn(async () => {
    const is = await verify(asked, folded(password))
    const rest = restOf(asked)
    if (rest) await hash(folded(password), rest)
    return is
  })
  return opened && passwordHash !== undefined
}
let decoy: Promise<string> | undefined

/** Whether a password should be hashed anew, now that it is known: its hash was made when less was asked for. */
export const isWeaker = (passwordHash: string): boolean => workOf(passwordHash) < fullWork

/** The work that a weaker hash spares, as settings for a hash that does it; nothing for one of full strength. */
export function restOf(passwordHash: string): Options | undefined {
  const left = fullWork - workOf(passwordHash)
  return left > 0 ? { ...strength, memoryCost: Math.max(8, Math.round(left / strength.timeCost)) } : undefined
}

const fullWork = strength.memoryCost * strength.timeCost

/** How much memory is written, in KiB times passes: `$argon2id$v=19$m=65536,t=3,p=1$…`. */
function workOf(passwordHash: string): number {
  const [, memory, passes] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/.exec(passwordHash) ?? []
  return Number(memory ?? 0) * Number(passes ?? 0)
}

const folded = (password: string): string => password.normalize('NFKC')
