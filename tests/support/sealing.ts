import { setTimeout as pause } from 'node:timers/promises'
import type postgres from 'postgres'
import { housekeeping } from '@/lib/database/jobs'

/**
 * Seals until every entry that stands now is sealed. One turn is not enough beside other tests: a seal stops before the
 * oldest transaction of the whole cluster, and they share it.
 */
export async function sealed(superuser: postgres.Sql): Promise<void> {
  const [now] = await superuser`select max(id) as last from audit`
  for (let turn = 0; turn < 100; turn++) {
    await housekeeping()
    const waiting = await superuser`
      select from audit where id <= ${now?.last}
         and xact >= (select coalesce(max(below::text::numeric), 0)::text::xid8 from audit_seals) limit 1`
    if (waiting.length === 0) return
    await pause(250)
  }
  throw new Error('entries are still waiting for their seal')
}
