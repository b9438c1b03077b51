import { closureChecks } from '@/drizzle/schema/closing'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { tell } from '@/lib/cases/events'
import { lockFile } from '@/lib/cases/file'
import { meetClocks } from '@/lib/cases/running-clocks'
import { now } from '@/lib/clock/now'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { contactBy } from '@/lib/people/safe-contact'
import type { NewCheck } from './schema'

/**
 * Records what the check on a victim four weeks after closing found (T16). Something new is a new report and never opens this
 * case again (domain §0 rule 12). Throws `rule` for a case that is not closed, and for a way that they did not call safe.
 */
export function checkAfterwards(actor: Staff, caseId: string, personId: string, input: NewCheck): Promise<void> {
  return perform(actor, 'case.check-afterwards', byId(caseId, lockFile), async (tx, file) => {
    if (file.status !== 'closed') throw new Refusal('rule', 'This case is not closed.')
    const person = file.people.find(({ id, role }) => id === personId && role === 'victim')
    if (!person) throw new Refusal('not-found', 'We could not find that.')
    const safety = input.channel ? contactBy(input.channel, person.safe) : undefined
    if (safety && safety.verdict !== 'ok') throw new Refusal('rule', safety.reason)
    await tx.insert(closureChecks).values({ id: newId(), caseId, personId, ...input, byId: actor.id, at: now() })
    await meetClocks(tx, { caseId, personId, target: 'T16' }, now())
    await tell(tx, actor, caseId, 'checked_afterwards', { person: personId })
  })
}
