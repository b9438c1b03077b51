import { asc, eq } from 'drizzle-orm'
import { people } from '@/drizzle/schema/people'
import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import { caseFor } from '@/lib/cases/find'
import { sentence } from '@/lib/cases/timeline-said'
import { nameOrRole, personRoleNames } from '@/lib/people/person'

/** Everybody of a case, for choosing whose file it is and who is hidden. Throws `not-found`. */
export function peopleToChoose(actor: Staff, caseId: string) {
  return withActor(actor, async tx => {
    await caseFor(tx, actor, 'case.export', caseId)
    const rows = await tx
      .select()
      .from(people)
      .where(eq(people.caseId, caseId))
      .orderBy(asc(people.createdAt), asc(people.id))
    return rows.map(person => ({
      value: person.id,
      label: sentence(nameOrRole(person)),
      hint: personRoleNames[person.role],
    }))
  })
}
