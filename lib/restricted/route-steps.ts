import { sql } from 'drizzle-orm'
import type { Step } from '@/lib/cases/steps/step'
import type { Tx } from '@/lib/db'
import { accusedNames } from './names'
import type { AccusedKind } from './route'

/** About whom nobody of the route receives anything since somebody left or moved: for whoever may put another there. */
export async function routeSteps(tx: Tx): Promise<Step[]> {
  const rows = await tx.execute<{ accused: AccusedKind }>(
    sql`select a as accused from beside.rungs_not_held() a order by a`,
  )
  return rows.map(({ accused }) => ({
    ...{ id: `route-${accused}`, kind: 'route' as const, reference: '', severity: 'A2' as const },
    title: `Put somebody on the restricted route: nobody receives what is said about this role`,
    note: accusedNames[accused],
  }))
}
