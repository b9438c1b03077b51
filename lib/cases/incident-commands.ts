import { eq } from 'drizzle-orm'
import { incidents } from '@/drizzle/schema/casework'
import { people } from '@/drizzle/schema/people'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { now } from '@/lib/clock/now'
import { dueAt } from '@/lib/clock/working-days'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { closures } from '@/lib/landlord/landlord'
import { listInForce, wordingOf } from '@/lib/lists/queries'
import { rulesIn } from '@/lib/lists/targets-in-force'
import { tell } from './events'
import { lockCase } from './find'
import type { NewIncident } from './incident-schema'
import { assessAgainBy } from './reassessment'
import { startClock } from './running-clocks'
import { dueOf } from './target-rules'

/**
 * Records something that happened. Nothing is ever changed: a correction is another entry. The risk to every victim is due
 * to be assessed again on the next working day (T12), and offensive graffiti to be gone within hours (T9). Throws `rule` for
 * a day to come, an unknown type, and a closed case, where it is a new report and a linked case (domain §0 rule 12).
 */
export function recordIncident(actor: Staff, caseId: string, input: NewIncident): Promise<string> {
  return perform(actor, 'case.incident', byId(caseId, lockCase), async (tx, kase) => {
    const { items } = await listInForce(tx, 'incident_types')
    check(
      input,
      kase.status,
      items.map(({ code }) => code),
    )
    const id = newId()
    const wording = wordingOf(items, input.types)
    await tx.insert(incidents).values({ ...input, wording, id, caseId, recordedBy: actor.id, recordedAt: now() })
    await tell(tx, actor, caseId, 'incident_recorded', { incident: id, at: input.happenedAt.toISOString() })
    await assessAgain(tx, caseId)
    const graffiti = items.some(({ code, graffiti }) => graffiti && input.types.includes(code))
    if (graffiti) await startGraffitiClock(tx, actor, caseId)
    return id
  })
}

function check({ happenedAt, types }: NewIncident, status: string, codes: readonly string[]): void {
  if (status === 'closed')
    throw new Refusal('rule', 'This case is closed. Enter it as a new report: it becomes a linked case of its own.')
  if (happenedAt > now()) throw new Refusal('rule', 'This day is still to come.')
  if (!types.every(type => codes.includes(type))) throw new Refusal('rule', 'Choose kinds from the list.')
}

async function assessAgain(tx: Tx, caseId: string): Promise<void> {
  const due = dueAt(now(), 1, await closures())
  const persons = await tx.select().from(people).where(eq(people.caseId, caseId))
  for (const { id, role } of persons) if (role === 'victim') await assessAgainBy(tx, caseId, id, due)
}

async function startGraffitiClock(tx: Tx, actor: Staff, caseId: string): Promise<void> {
  const startedAt = now()
  const rules = await rulesIn(tx)
  const clock = { caseId, startedAt, dueAt: dueOf(rules, 'T9', startedAt), targetVersion: rules.version }
  const started = await startClock(tx, { target: 'T9', ...clock })
  if (started) await tell(tx, actor, caseId, 'clock_started', { target: 'T9' })
}
