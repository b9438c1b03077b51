import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { s1 } from '@/drizzle/seed/scenarios'
import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import { testDatabase } from '../support/database'
import { office, told } from '../support/office'

const { staff, superuser } = await office(await testDatabase())

/** One statement, whoever asks: how many reports they see, on which connection, and whether its plan is kept. */
const asked = (actor: Staff) =>
  withActor(actor, async tx => {
    const [row] = await tx.execute<{ seen: number; process: number }>(
      sql`select count(*)::int as seen, pg_backend_pid() as process from beside.reports r where ${true}`,
    )
    const [kept] = await tx.execute<{ fixed: number }>(
      sql`select coalesce(max(generic_plans), 0)::int as fixed from pg_prepared_statements where statement like '%from beside.reports r where%' and ${true}`,
    )
    return { ...row, ...kept }
  })

test('a plan that is kept for a connection follows whoever asks', async () => {
  const id = await told(s1)
  await superuser`insert into exclusions (id, staff_id, report_id, reason, created_at) values (gen_random_uuid(), ${staff.DutyManager.id}, ${id}, 'named', now())`
  for (let turn = 0; turn < 12; turn++) await asked(staff.HSM)
  const [one, other, again] = [await asked(staff.HSM), await asked(staff.DutyManager), await asked(staff.HSM)]
  expect(new Set([one.process, other.process, again.process]).size).toBe(1)
  expect(other.fixed).toBeGreaterThan(0)
  expect([one.seen, other.seen, again.seen]).toEqual([1, 0, 1])
})
