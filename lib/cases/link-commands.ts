import { and, eq, or } from 'drizzle-orm'
import { cases } from '@/drizzle/schema/cases'
import { caseLinks } from '@/drizzle/schema/casework'
import type { Staff } from '@/lib/access/actor'
import { byId, perform } from '@/lib/access/perform'
import { can } from '@/lib/access/permit'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { afterClosureProblem } from './after-closure'
import { lockCase } from './find'
import type { NewLink } from './link-schema'
import { writeLink } from './link-told'

/**
 * Links two cases that belong together; each keeps all that is its own, and none is merged into another (domain §0 rule 18).
 * Throws `rule` for a reference that is not there or not theirs to read, in the same words; and where the other is to be the
 * closed case before this one and is not.
 */
export function linkCase(actor: Staff, caseId: string, { reference, kind = 'related' }: NewLink): Promise<void> {
  return perform(actor, 'case.link', byId(caseId, lockCase), async (tx, kase) => {
    const other = await caseByReference(tx, reference)
    if (!other || !can(actor, 'case.read', other, now()))
      throw new Refusal('rule', 'We could not find a case with that reference.')
    if (other.id === kase.id) throw new Refusal('rule', 'That is this case itself.')
    if ((await tx.$count(caseLinks, between(kase.id, other.id))) > 0)
      throw new Refusal('rule', 'These two cases are linked already.')
    const problem = kind === 'after_closure' ? afterClosureProblem(kase, other) : undefined
    if (problem) throw new Refusal('rule', problem)
    await writeLink(tx, actor, kind, kase, other)
  })
}

async function caseByReference(tx: Tx, reference: string) {
  const [found] = await tx
    .select()
    .from(cases)
    .where(eq(cases.reference, reference.toUpperCase().replace(/\s/g, '')))
  return found
}

const between = (one: string, other: string) =>
  or(
    and(eq(caseLinks.caseId, one), eq(caseLinks.otherCaseId, other)),
    and(eq(caseLinks.caseId, other), eq(caseLinks.otherCaseId, one)),
  )
