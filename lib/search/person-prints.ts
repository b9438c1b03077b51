import { eq, inArray } from 'drizzle-orm'
import { personFingerprints } from '@/drizzle/schema/office'
import type { people } from '@/drizzle/schema/people'
import type { Tx } from '@/lib/db'
import { type Print, printsOf } from './prints'

export type PersonToFind = Pick<typeof people.$inferSelect, 'id' | 'role'> &
  Partial<Pick<typeof people.$inferSelect, 'name' | 'phone' | 'email' | 'address' | 'about' | 'identityLimited'>>

/** Writes what a person new in a case is found by, in the unit that adds them. */
export function addPersonPrints(tx: Tx, person: PersonToFind): Promise<void> {
  return write(tx, person.id, printsOfPerson(person))
}

/**
 * Writes anew what the people of a case are found by, where it is no longer what it was: what somebody wrote of themselves
 * in their mailbox is taken in by a job that holds no right on these hashes. Nothing is written where nothing changed.
 */
export async function renewPrints(tx: Tx, persons: readonly PersonToFind[]): Promise<void> {
  if (persons.length === 0) return
  const ids = persons.map(({ id }) => id)
  const stored = await tx.select().from(personFingerprints).where(inArray(personFingerprints.personId, ids))
  for (const person of persons) {
    const prints = printsOfPerson(person)
    const before = new Set(stored.filter(({ personId }) => personId === person.id).map(textOf))
    if (before.size === prints.length && prints.every(([kind, value]) => before.has(textOf({ kind, value })))) continue
    await tx.delete(personFingerprints).where(eq(personFingerprints.personId, person.id))
    await write(tx, person.id, prints)
  }
}

const textOf = ({ kind, value }: { kind: string; value: Buffer }) => `${kind}:${value.toString('hex')}`

/** Of an alleged perpetrator the description is often the only place where their name stands. Whose name is kept to a few is found by nothing. */
const printsOfPerson = ({ role, about, identityLimited, ...told }: PersonToFind): Print[] =>
  identityLimited ? [] : printsOf({ ...told, about: role === 'alleged_perpetrator' ? about : undefined })

async function write(tx: Tx, personId: string, prints: readonly Print[]): Promise<void> {
  if (prints.length === 0) return
  const rows = prints.map(([kind, value]) => ({ personId, kind, value }))
  await tx.insert(personFingerprints).values(rows).onConflictDoNothing()
}
