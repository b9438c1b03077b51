import type { TargetRules } from '@/lib/cases/target-rules'
import type { Tx } from '@/lib/db'
import { anyDatabase, closures } from '@/lib/landlord/landlord'
import { lastGood, readAgain } from '@/lib/landlord/last-good'
import { type TargetItem, targetItems } from './defaults/targets'
import { type ListInForce, listInForce } from './queries'

type Targets = ListInForce<TargetItem>

const asTheyCome: Targets = { list: 'targets', version: 1, items: targetItems }
const load = () => listInForce<TargetItem>(anyDatabase(), 'targets')

/** The targets in force, or the last good copy while the database is away. Never throws; at most a minute old. */
export const targetsInForce = (): Promise<Targets> => lastGood('targets', load, asTheyCome)

/** The targets and the closure days as either half has them: to promise by, and to start the clocks of a report. */
export async function rulesInForce(): Promise<TargetRules> {
  const [{ version, items }, days] = await Promise.all([targetsInForce(), closures()])
  return { version, items, closures: days }
}

/** The same inside a unit of work, from the newest version. */
export async function rulesIn(tx: Tx): Promise<TargetRules> {
  const [{ version, items }, days] = await Promise.all([listInForce<TargetItem>(tx, 'targets'), closures()])
  return { version, items, closures: days }
}

/** After a change: what this process knows is read anew. */
export const readTargetsAgain = (): Promise<void> => readAgain('targets', load)
