import { and, eq } from 'drizzle-orm'
import { homes } from '@/drizzle/schema/landlord'
import { warningMarkers } from '@/drizzle/schema/violent-persons'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { tell } from '@/lib/cases/events'
import { lockCase } from '@/lib/cases/find'
import { now } from '@/lib/clock/now'
import { fingerprint } from '@/lib/crypto/fingerprint'
import { postgresError, type Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { closures } from '@/lib/landlord/landlord'
import { listInForce, wordingOf } from '@/lib/lists/queries'
import { personInCase } from '@/lib/people/queries'
import { provisionalUntil, stands } from './dates'
import { tellMarker } from './find'
import type { NewMarker } from './schema'

/**
 * Proposes a warning marker on an alleged perpetrator (domain §5.7). It stands at once, provisionally, until 17:00 of the
 * third working day, and lapses then unless somebody else approved it. Resolves with its id. Throws `rule` for anybody else of
 * the case, for an address that is not one of our homes or that carries no marker, and while another of theirs stands.
 */
export async function proposeMarker(actor: Staff, caseId: string, personId: string, input: NewMarker): Promise<string> {
  const closed = await closures()
  return perform(actor, 'marker.propose', byId(caseId, lockCase), async tx => {
    const person = await personInCase(tx, caseId, personId)
    if (person.role !== 'alleged_perpetrator')
      throw new Refusal('rule', 'Only an alleged perpetrator can have a warning marker.')
    await refuseSecond(tx, caseId, personId)
    const homeId = await homeToMark(tx, input.address)
    const id = newId()
    const { items } = await listInForce(tx, 'control_measures')
    await writeMarker(tx, {
      ...{ id, caseId, personId, homeId, risks: input.risks, controls: input.controls, reason: input.reason },
      wording: wordingOf(items, input.controls),
      shareWith: input.contractors === 'yes' ? ['staff', 'contractors'] : ['staff'],
      ...{ proposedBy: actor.id, proposedAt: now(), provisionalUntil: provisionalUntil(now(), closed) },
    })
    await tellMarker(tx, actor, id, 'proposed')
    await tell(tx, actor, caseId, 'marker_proposed', { marker: id })
    return id
  })
}

async function refuseSecond(tx: Tx, caseId: string, personId: string): Promise<void> {
  const theirs = and(eq(warningMarkers.caseId, caseId), eq(warningMarkers.personId, personId))
  const rows = await tx.select().from(warningMarkers).where(theirs)
  if (rows.some(row => stands(row, now())))
    throw new Refusal('rule', 'They have a warning marker that stands. Review that one, or end it first.')
}

/** Never at the home of somebody who was harmed or saw it. It is not said which, nor of which case. */
async function writeMarker(tx: Tx, marker: typeof warningMarkers.$inferInsert): Promise<void> {
  try {
    await tx.insert(warningMarkers).values(marker)
  } catch (error) {
    if (postgresError(error)?.constraint_name !== 'warning_markers_where') throw error
    throw new Refusal(
      'rule',
      'This address cannot carry a marker. Leave it empty: the marker is then on the person alone.',
    )
  }
}

async function homeToMark(tx: Tx, address: string | undefined): Promise<string | null> {
  if (!address) return null
  const [home] = await tx
    .select({ id: homes.id })
    .from(homes)
    .where(eq(homes.fingerprint, fingerprint('address', address)))
  if (!home) throw new Refusal('rule', 'We have no home at this address. Write it as “2 Moor Lane”, or leave it empty.')
  return home.id
}
