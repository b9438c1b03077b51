import { sql } from 'drizzle-orm'
import { encryptText } from '@/lib/crypto/text'
import { jobsDatabase } from '@/lib/db'
import { forgottenWords } from './referral'

/**
 * Takes away what is due of reports that were referred out, and of those that repeat them: words, keys, files, mailbox and
 * traces. Rows and codes stay for the count. Resolves with how many. The database keeps the days itself.
 */
export async function forgetReferred(): Promise<number> {
  const reason = encryptText(forgottenWords, 'triage_decisions.reason')
  const agency = encryptText('An agency', 'report_referrals.agency')
  const [row] = await jobsDatabase().execute<{ n: number }>(
    sql`select beside.forget_referred(${reason}, ${agency}) as n`,
  )
  return row?.n ?? 0
}
