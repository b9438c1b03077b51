import { asc, eq } from 'drizzle-orm'
import { agencies, protocols } from '@/drizzle/schema/agencies'
import { clockState } from '@/lib/cases/clock-state'
import type { Step } from '@/lib/cases/steps/step'
import { instantAt, localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { endingWithoutNext } from './protocol'

/** Protocols that end within 60 days with nothing after them, for whoever keeps the register. */
export async function protocolsDue(tx: Tx): Promise<Step[]> {
  const rows = await tx
    .select({ protocol: protocols, name: agencies.name })
    .from(protocols)
    .innerJoin(agencies, eq(agencies.id, protocols.agencyId))
    .where(eq(agencies.active, true))
    .orderBy(asc(protocols.validUntil))
  const known = rows.map(({ protocol, name }) => ({ ...protocol, name }))
  const today = localDate(now())
  return known
    .filter(one => endingWithoutNext(ofSameAgency(known, one), today).includes(one))
    .map(({ id, name, validUntil }) => stepFor(id, name, validUntil))
}

const ofSameAgency = <P extends { agencyId: string }>(all: readonly P[], { agencyId }: P) =>
  all.filter(one => one.agencyId === agencyId)

function stepFor(id: string, name: string, validUntil: string): Step {
  return {
    ...{ id: `protocol-${id}`, kind: 'protocol' as const, reference: '', severity: 'A2' as const },
    title: `The information-sharing protocol with ${name} ends`,
    note: 'After its last day they can tell us of nobody here',
    reading: clockState({ dueAt: instantAt(validUntil, '17:00') }, now()),
  }
}
