import type postgres from 'postgres'
import { unfairWorker } from '@/drizzle/seed/scenarios'
import type { DemoStaff } from '@/drizzle/seed/staff'
import type { Track } from '@/lib/restricted/route'
import { decide } from '@/lib/triage/commands'
import { told } from './office'

/** A restricted report about a worker, and the case it came into. */
export async function restrictedCase(staff: DemoStaff): Promise<{ caseId: string; reportId: string }> {
  const reportId = await told(unfairWorker)
  const { caseId } = await decide(staff.HRCase, reportId, {
    ...{ decision: 'restricted_case', reason: 'A worker used racist words' },
  })
  if (!caseId) throw new Error('no case was opened')
  return { caseId, reportId }
}

/** Lets a colleague into a case, as whoever receives it would. */
export const letIn = (superuser: postgres.Sql, caseId: string, staffId: string, track: Track) =>
  superuser.begin(async sql => {
    await sql`insert into beside.allow_list (id, staff_id, case_id, created_at, track) values (gen_random_uuid(), ${staffId}, ${caseId}, beside.clock(), ${track})`
    await sql`insert into beside.allow_list (id, staff_id, report_id, created_at, track)
      select gen_random_uuid(), ${staffId}, r.id, beside.clock(), ${track} from beside.reports r where r.case_id = ${caseId}`
  })
