import { eq } from 'drizzle-orm'
import { people } from '@/drizzle/schema/people'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { checkUnchanged } from '@/lib/cases/events'
import { lockCase } from '@/lib/cases/find'
import { shut } from '@/lib/cases/linking'
import type { Tx } from '@/lib/db'
import { askForManagerContact } from '@/lib/support/asking'
import { whoOfOursIs } from '@/lib/triage/who-is-told-of'
import { isOwedSupport } from './person'
import { personInCase } from './queries'
import type { NewStanding } from './standing-schema'

/** Of these the restricted route is the only one: if in doubt, restricted (domain §8.4). */
export const restrictedTypes: readonly string[] = ['staff', 'contractor', 'partner_agency_worker']

/**
 * Records how an alleged perpetrator, a victim or a witness stands to us, and what makes it easier for them to deal with us
 * (domain §5.5, C-1.2). For one of ours their line manager is to be in touch the same day. One of ours or of a contractor shuts the case to all but the restricted route at once, which may be to the caller
 * too; and to whoever of ours has that name, HR and a director as well. Resolves with whether it did.
 */
export function recordStanding(actor: Staff, caseId: string, personId: string, input: NewStanding): Promise<boolean> {
  return perform(actor, 'person.add', byId(caseId, lockCase), async (tx, kase) => {
    const person = await personInCase(tx, caseId, personId)
    await checkUnchanged(tx, person, input.version, { caseId, key: 'person', id: personId })
    const perpetratorType = person.role === 'alleged_perpetrator' ? (input.perpetratorType ?? null) : null
    const victimType = isOwedSupport(person.role) ? (input.victimType ?? person.victimType) : null
    const change = { perpetratorType, victimType, adjustments: input.adjustments ?? [] }
    await tx
      .update(people)
      .set({ ...change, version: person.version + 1, changedBy: actor.id })
      .where(eq(people.id, personId))
    await askForManagerContact(tx, actor, { caseId, personId, victimType })
    const shuts =
      perpetratorType !== null && restrictedTypes.includes(perpetratorType)
        ? await shutToThem(tx, kase, person.name)
        : false
    return shuts
  })
}

/** Whoever of ours it is by their name is shut out, also of a case that was shut already: what they are said to be comes late. */
async function shutToThem(tx: Tx, { id, restricted }: { id: string; restricted: boolean }, name: string | null) {
  const named = await whoOfOursIs(name)
  const shuts = !restricted || named.staff.length + named.entries.length > 0
  if (shuts) await shut(tx, id, named)
  return shuts
}
