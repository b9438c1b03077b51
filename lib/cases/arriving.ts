import { eq } from 'drizzle-orm'
import { people, safeContacts } from '@/drizzle/schema/people'
import type { Staff } from '@/lib/access/actor'
import type { Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import type { Answers } from '@/lib/reports/answers'
import { addPersonPrints } from '@/lib/search/person-prints'
import { askForManagerContact } from '@/lib/support/asking'
import { type Brought, startArrivingClocks } from './arriving-clocks'
import { keepApproachClock } from './clocks-on-demand'
import { peopleTold } from './people-told'

export type Arriving = { caseId: string; reportId: string; answers: Answers; now: Date }

/**
 * Writes the people a report tells of into a case, each with what they said is safe, and starts the clocks of what is owed to
 * them. A victim nobody knows yet and an alleged perpetrator are not added beside one that the case has. Somebody new whom
 * nobody has asked ends the permission to speak to the alleged perpetrator (domain §0 rule 9).
 */
export async function addPeopleTold(tx: Tx, actor: Staff, { caseId, reportId, answers, now }: Arriving): Promise<void> {
  const there = await tx.select({ role: people.role }).from(people).where(eq(people.caseId, caseId))
  const known = new Set(there.map(person => person.role))
  const arriving = peopleTold(answers).filter(person => !(person.unnamed && known.has(person.role)))
  const brought: Brought[] = []
  for (const { safe, unnamed, ...person } of arriving) {
    const id = newId()
    await tx.insert(people).values({ id, caseId, reportId, ...person, changedBy: actor.id, createdAt: now })
    await addPersonPrints(tx, { id, ...person })
    if (safe) await tx.insert(safeContacts).values({ id: newId(), personId: id, ...safe, recordedAt: now })
    await askForManagerContact(tx, actor, { caseId, personId: id, victimType: person.victimType })
    brought.push({ id, role: person.role, wish: person.wish, safe, unnamed })
  }
  await startArrivingClocks(tx, { caseId, reportId }, brought)
  await keepApproachClock(tx, caseId, now)
}
