import { and, desc, eq } from 'drizzle-orm'
import { people, safeContacts } from '@/drizzle/schema/people'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { isId } from '@/lib/ids'

export type Person = typeof people.$inferSelect
export type SafeContactRow = typeof safeContacts.$inferSelect

/** A person of this case. Throws `not-found` for one of another. The caller has asked the grants and holds the unit. */
export async function personInCase(tx: Tx, caseId: string, personId: string): Promise<Person> {
  if (!isId(personId)) throw noSuchPerson()
  const where = and(eq(people.id, personId), eq(people.caseId, caseId))
  const [person] = await tx.select().from(people).where(where)
  if (!person) throw noSuchPerson()
  return person
}

/** What this person last told us about reaching them safely, or undefined where nobody has asked. */
export async function newestSafeContact(tx: Tx, personId: string): Promise<SafeContactRow | undefined> {
  const rows = await tx
    .select()
    .from(safeContacts)
    .where(eq(safeContacts.personId, personId))
    .orderBy(desc(safeContacts.recordedAt))
    .limit(1)
  return rows[0]
}

const noSuchPerson = () => new Refusal('not-found', 'We could not find that person in this case.')
