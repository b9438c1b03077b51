import { asc, eq } from 'drizzle-orm'
import { people } from '@/drizzle/schema/people'
import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import { caseFor } from '@/lib/cases/find'
import { type PersonRole, personRoleNames } from '@/lib/people/person'

/** Everybody of a case, for choosing whose file it is and who is hidden. Throws `not-found`. */
export function peopleToChoose(actor: Staff, caseId: string) {
  return withActor(actor, async tx => {
    await caseFor(tx, actor, 'case.export', caseId)
    const rows = await tx
      .select()
      .from(people)
      .where(eq(people.caseId, caseId))
      .orderBy(asc(people.createdAt), asc(people.id))
    return rows.map(person => ({ value: person.id, ...named(person) }))
  })
}

/** Somebody without a name is what they are, which is not said twice, with how they were described. */
const named = ({ name, role, about }: Named) =>
  name ? { label: name, hint: personRoleNames[role] } : { label: personRoleNames[role], hint: about ?? undefined }

type Named = { name: string | null; role: PersonRole; about: string | null }
