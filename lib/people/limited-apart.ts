import { desc, eq } from 'drizzle-orm'
import { safeContacts } from '@/drizzle/schema/people'
import { reports } from '@/drizzle/schema/reports'
import { staff } from '@/drizzle/schema/staff'
import type { Tx } from '@/lib/db'
import { wordsIn } from '@/lib/search/spelling'
import { isSameName } from './limited'

type Person = { id: string; name: string | null; about: string | null; reportId: string | null }

/** What goes with a name to the few who may know it: what was said of them, through whom they are reached, who typed their report. */
export async function whatGoesApart(tx: Tx, person: Person): Promise<{ about: string | null; typedIt: boolean }> {
  const [safe] = await tx
    .select({ via: safeContacts.via, times: safeContacts.times })
    .from(safeContacts)
    .where(eq(safeContacts.personId, person.id))
    .orderBy(desc(safeContacts.recordedAt))
    .limit(1)
  const typist = await typistOf(tx, person)
  const said = [
    person.about,
    safe?.via && `Reached through: ${safe.via}`,
    safe?.times && `When: ${safe.times}`,
    typist && `Report typed in by ${typist}`,
  ]
  const about = said.filter(Boolean).join('\n') || null
  return { about, typedIt: isSameName(wordsIn(typist ?? ''), wordsIn(person.name ?? '')) }
}

async function typistOf(tx: Tx, { reportId }: Person): Promise<string | undefined> {
  if (!reportId) return undefined
  const [typist] = await tx
    .select({ name: staff.name })
    .from(reports)
    .innerJoin(staff, eq(staff.id, reports.enteredBy))
    .where(eq(reports.id, reportId))
  return typist?.name
}
