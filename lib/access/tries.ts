import { eq, sql } from 'drizzle-orm'
import { signInFailures } from '@/drizzle/schema/staff'
import { now } from '@/lib/clock/now'
import { staffDatabase } from '@/lib/db'

/**
 * Counts a try before it is made, in one statement, so that many at once cannot slip past the wait; resolves with how
 * many there are now. A good one, `quiet` without any and a training clock set back start the count again.
 */
export async function countTry(of: Buffer, quiet: '15 minutes' | '1 day' = '15 minutes'): Promise<number> {
  const at = now().toISOString()
  const [row] = await staffDatabase().execute<{ failures: number }>(sql`
    insert into beside.sign_in_failures as f (email_fingerprint, failures, last_at) values (${of}, 1, ${at})
    on conflict (email_fingerprint) do update
       set failures = case when f.last_at between ${at}::timestamptz - ${quiet}::interval
                                              and ${at}::timestamptz + interval '1 minute'
                           then least(f.failures, 1000) + 1 else 1 end,
           last_at = ${at}
    returning failures`)
  return row?.failures ?? 1
}

/** Starts the count again: they were right. */
export async function forgetTries(of: Buffer): Promise<void> {
  await staffDatabase().delete(signInFailures).where(eq(signInFailures.emailFingerprint, of))
}
