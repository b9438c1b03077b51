import { expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { decide } from '@/lib/triage/commands'
import { testDatabase } from '../support/database'
import { office, told } from '../support/office'

const { staff, superuser } = await office(await testDatabase())

test('a decision does not pass over what they say of reaching them while it is made', async () => {
  const report = await told(s5a)
  const decision = { decision: 'new_case' as const, reason: 'No open case', officer: staff.ACM.id }
  let deciding: Promise<unknown> | undefined
  await superuser.begin(async sql => {
    await sql`select 1 from reports where id = ${report} for update`
    deciding = decide(staff.HSM, report, decision).catch(error => error.code)
    await new Promise(resolve => setTimeout(resolve, 500))
    await sql`insert into messages (id, report_id, side, kind, sealed, sent_at)
      values (gen_random_uuid(), ${report}, 'reporter', 'contact', '\\x00', now())`
  })
  expect(await deciding).toBe('conflict')
  expect(await superuser`select 1 from people where report_id = ${report}`).toHaveLength(0)
})
