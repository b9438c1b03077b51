import { raiseIfLongGap } from '@/lib/alarms/raising'
import { startClock } from '@/lib/cases/running-clocks'
import { dueOf } from '@/lib/cases/target-rules'
import { quickenUpdates } from '@/lib/cases/update-clocks'
import { dueAt } from '@/lib/clock/working-days'
import type { Tx } from '@/lib/db'
import { rulesIn } from '@/lib/lists/targets-in-force'
import type { Person } from '@/lib/people/queries'

/**
 * What a High band brings (domain §3.5): the manager looks at it within one working day (T11), they hear from us within
 * five (T8), the safeguarding screen is done again within 24 clock hours (T13), and before a long gap the duty manager is
 * called at once (§3.10). Nothing is doubled, and no date moves away.
 */
export async function whenHigh(tx: Tx, person: Person, at: Date): Promise<void> {
  const rules = await rulesIn(tx)
  const own = { caseId: person.caseId, personId: person.id, startedAt: at, targetVersion: rules.version }
  await startClock(tx, { ...own, target: 'T11', dueAt: dueAt(at, 1, rules.closures) })
  await startClock(tx, { ...own, target: 'T13', dueAt: dueOf(rules, 'T13', at) })
  await quickenUpdates(tx, person, at)
  await raiseIfLongGap(tx, person.caseId, at)
}
