import { sql } from 'drizzle-orm'
import { dueOf } from '@/lib/cases/target-rules'
import { jobsDatabase } from '@/lib/db'
import { newId } from '@/lib/ids'
import { rulesInForce } from '@/lib/lists/targets-in-force'

type Owed = { report: string; since: string }

/**
 * Starts I1 for every restricted record of which it was never asked who must not be sent there: due at 12:00 on the next
 * working day after it came, or after it was restricted later (domain §8.4, §9 S3). Whatever shuts a record, this finds it.
 */
export async function startInstructionClocks(): Promise<void> {
  const owed = await jobsDatabase().execute<Owed>(sql`select report, since from beside.instructions_owed()`)
  if (owed.length === 0) return
  const rules = await rulesInForce()
  for (const { report, since } of owed) {
    const due = dueOf(rules, 'I1', new Date(since)).toISOString()
    await jobsDatabase().execute(
      sql`select beside.ask_for_instruction(${newId()}, ${report}, ${new Date(since).toISOString()}, ${due})`,
    )
  }
}
