import type postgres from 'postgres'
import { sealReport } from '@/lib/reports/opening'

const what = 'They shouted at me again on the stairs and said that I should go back to where I come from. '

/** Seals what the newest reports that wait say for real, so that their pages open them. */
export async function sealSample(sql: postgres.Sql, count: number): Promise<void> {
  const rows = await sql<{ id: string }[]>`
    select id from beside.reports where status = 'received' order by received_at desc limit ${count}`
  await sql`set session_replication_role = replica`
  for (const { id } of rows) {
    const { content, caseworkKey } = await sealReport(id, { answers: { what: what.repeat(6) }, wording: '1' }, null)
    await sql`update beside.reports set content = ${content}, casework_key = ${caseworkKey} where id = ${id}`
  }
  await sql`reset session_replication_role`
}
