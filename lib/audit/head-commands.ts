import { sql } from 'drizzle-orm'
import type { Staff } from '@/lib/access/actor'
import { allow } from '@/lib/access/perform'
import type { HeadTo } from './head-schema'

/** Names the second person who gets the daily number by mail, or nobody. Recorded. Throws `not-found` without the grant. */
export const nameHeadTo = (actor: Staff, { email }: HeadTo): Promise<void> =>
  allow(actor, 'audit.keep-head', async tx => {
    await tx.execute(sql`select beside.name_audit_head_to(${email ?? ''})`)
  })
