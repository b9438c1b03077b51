import { landlord } from '@/drizzle/schema/landlord'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import { withActor } from '@/lib/access/with-actor'
import { Refusal } from '@/lib/errors'
import { changesIn, type SettingChange } from './changes'

type Row = typeof landlord.$inferSelect
export type LandlordShown = { row: Row | undefined; version: string; changes: SettingChange[] }

/** The landlord's details as they are kept, and every change of them. Throws `not-found` without the grant. */
export async function landlordShown(actor: Staff): Promise<LandlordShown> {
  return shown(actor, 'landlord')
}

/** Colour and logo as they are kept, and every change of them. Throws `not-found` without the grant. */
export async function lookShown(actor: Staff): Promise<LandlordShown> {
  return shown(actor, 'look')
}

/** What a form was filled from: a later change of the row is another. */
export const versionOf = (row: Row | undefined): string => row?.updatedAt.toISOString() ?? 'none'

async function shown(actor: Staff, part: 'landlord' | 'look'): Promise<LandlordShown> {
  if (!may(actor, 'house.set')) throw new Refusal('not-found', 'We could not find that.')
  return withActor(actor, async tx => {
    const [row] = await tx.select().from(landlord)
    return { row, version: versionOf(row), changes: await changesIn(tx, [part]) }
  })
}
