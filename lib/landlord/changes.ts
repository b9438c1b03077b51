import { and, desc, eq, inArray, like } from 'drizzle-orm'
import { settingsChanges } from '@/drizzle/schema/house-settings'
import { staff } from '@/drizzle/schema/staff'
import type { Tx } from '@/lib/db'
import type { ChangedPart } from './setting'

type Values = Record<string, string>
/** One change of a setting: what differs, before and after. `which` is a code or a day where there are several of its kind. */
export type SettingChange = { id: string; at: Date; by: string; which: string | null; before: Values; after: Values }

const most = 50

/** The newest changes of some settings, newest first; of one of its kind, or of those whose name begins so (`measures/`). */
export async function changesIn(tx: Tx, parts: readonly ChangedPart[], which?: string): Promise<SettingChange[]> {
  const { id, at, byId, part, before, after } = settingsChanges
  const ofWhich = which?.endsWith('/')
    ? like(settingsChanges.which, `${escaped(which)}%`)
    : eq(settingsChanges.which, which ?? '')
  const rows = await tx
    .select({ id, at, by: staff.name, which: settingsChanges.which, before, after })
    .from(settingsChanges)
    .innerJoin(staff, eq(staff.id, byId))
    .where(and(inArray(part, [...parts]), which === undefined ? undefined : ofWhich))
    .orderBy(desc(at), desc(id))
    .limit(most)
  return rows.map(row => ({ ...row, before: row.before ?? {}, after: row.after ?? {} }))
}

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&')
