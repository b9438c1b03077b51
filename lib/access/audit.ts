import { audit } from '@/drizzle/schema/access'
import type { Tx } from '@/lib/db'

export type Entry = {
  action: string
  outcome: 'done' | 'refused'
  subjectKind?: string | undefined
  subjectId?: string | undefined
  /** Codes only: no words, names or places. */
  detail?: Record<string, string>
}

/** Writes one entry of the trail. Who and when are stamped by the database. */
export async function record(tx: Tx, entry: Entry): Promise<void> {
  await tx.insert(audit).values(entry)
}
