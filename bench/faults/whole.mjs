/** What must never be found afterwards, each as a query that counts it. `since` leaves out what was there before. */
const faults = {
  'reports without a clock': `select count(*) from beside.reports r where r.recorded_at >= $1
    and (select count(*) from beside.clocks c where c.report_id = r.id and c.target in ('T2', 'T3')) <> 2`,
  'reports without an entry in the trail, or with two': `select count(*) from beside.reports r where r.recorded_at >= $1
    and (select count(*) from beside.audit a where a.action = 'report.create' and a.subject_id = r.id::text) <> 1`,
  'reports without their job': `select count(*) from beside.reports r
    left join (select subject, count(*) as jobs from beside.outbox where kind = 'screen_report' group by subject) o
      on o.subject = r.id
    where r.recorded_at >= $1 and o.jobs is distinct from 1`,
  'reports without their sealed words or keys': `select count(*) from beside.reports r where r.recorded_at >= $1
    and (length(r.content) < 50 or length(r.casework_key) < 40 or r.reporter_key is null or r.mailbox_hash is null)`,
  'references twice': `select count(*) - count(distinct reference) as count from beside.reports where $1::timestamptz is not null`,
  'clocks of no report': `select count(*) from beside.clocks c where c.started_at >= $1 and c.case_id is null
    and not exists (select from beside.reports r where r.id = c.report_id)`,
  'entries in the trail of no report': `select count(*) from beside.audit a where a.at >= $1 and a.action = 'report.create'
    and not exists (select from beside.reports r where r.id::text = a.subject_id)`,
  'jobs of no report': `select count(*) from beside.outbox o where o.run_at >= $1 and o.kind = 'screen_report'
    and not exists (select from beside.reports r where r.id = o.subject)`,
  'messages out that went twice': `select count(*) from (select 1 from beside.outgoing_messages where created_at >= $1
    and template not like 'staff_%' group by report_id, template having count(*) > 1) twice`,
}

/** Reads the whole database as its superuser; resolves with how many of each fault there are. */
export async function half(sql, since) {
  const found = []
  for (const [fault, query] of Object.entries(faults)) {
    const [row] = await sql.unsafe(query, [since])
    found.push({ fault, count: Number(row.count) })
  }
  return found
}

export async function countedReports(sql, since) {
  const [row] = await sql`select count(*) from beside.reports where recorded_at >= ${since}`
  return Number(row.count)
}

/** Every link of the trail's chain in its place, without a gap: broken ones. */
export async function brokenLinks(sql) {
  const [row] = await sql`select max(place) - count(*) as gaps from beside.audit_links`
  return Number(row.gaps ?? 0)
}
