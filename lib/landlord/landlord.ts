import { asc, eq } from 'drizzle-orm'
import { catalogue, closureDays, landlord as landlordTable, policyVersions } from '@/drizzle/schema/landlord'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { config } from '@/lib/config'
import { type Database, publicDatabase, staffDatabase } from '@/lib/db'
import type { Landlord } from '@/lib/language/landlord'
import { versionOn } from '@/lib/policy/versions'
import { isOfferable } from '@/lib/support/offer-rules'
import { lastGood, readAgain } from './last-good'

/** The landlord's details as both halves use them. */
export type LandlordDetails = Landlord & {
  dutyPhone: string
  referencePrefix: string
  /** The landlord's own colour, and their logo by the hash in its address; none: as the program comes. */
  accent?: string | null
  logoHash?: string | null
}

/** Who publishes this site: from the database, or the last good copy while it is away. Never throws. */
export function landlord(): Promise<LandlordDetails> {
  return lastGood('landlord', loadLandlord, unknownLandlord)
}

/** After a change of the details: what this process knows is read anew, the others have it within seconds. */
export const readLandlordAgain = (): Promise<void> => readAgain('landlord', loadLandlord)

/** The landlord's closure days as ISO dates: not working days. */
export function closures(): Promise<string[]> {
  return lastGood('closures', loadClosures, [])
}

/** After a change of the calendar: what this process knows is read anew. */
export const readClosuresAgain = (): Promise<void> => readAgain('closures', loadClosures)

/** Support organisations the public may be shown, those for everyone first. One not checked for 90 days is hidden (domain §4.1). */
export async function publicSupport(): Promise<SupportOrganisation[]> {
  const today = localDate(now())
  return (await lastGood('support', loadSupport, [])).filter(entry => isOfferable(entry, today))
}

/** The version of the policy that is in force today, or null before one has begun. */
export async function policyInForce(): Promise<Policy | null> {
  return versionOn(await policyVersionsKnown(), localDate(now())) ?? null
}

/** After a change of the catalogue: what this process knows is read anew, the others have it within seconds. */
export const readSupportAgain = (): Promise<void> => readAgain('support', loadSupport)

/** Every version there is, older ones and those still to begin. */
export function policyVersionsKnown(): Promise<Policy[]> {
  return lastGood('policies', loadPolicies, [])
}

/** Reads the versions now, because one was published by this process. */
export const readPoliciesAgain = (): Promise<void> => readAgain('policies', loadPolicies)

export type SupportOrganisation = Pick<
  typeof catalogue.$inferSelect,
  'code' | 'kind' | 'name' | 'what' | 'grounds' | 'phone' | 'url' | 'hours' | 'lastChecked' | 'validTo'
>
export type Policy = typeof policyVersions.$inferSelect

const unknownLandlord: LandlordDetails = {
  name: 'Your landlord',
  phone: '',
  dutyPhone: '',
  hours: '',
  address: '',
  exitUrl: 'https://www.bbc.co.uk/weather',
  referencePrefix: 'LK',
}

/** Either half may read the landlord's data; a staff-only process has no public login. */
export const anyDatabase = (): Database => (config().publicUrl ? publicDatabase() : staffDatabase())

async function loadLandlord(): Promise<LandlordDetails> {
  const [row] = await anyDatabase().select().from(landlordTable)
  if (!row) throw new Error('no landlord is entered yet')
  return { ...row, shortName: row.shortName ?? undefined, email: row.email ?? undefined }
}

async function loadClosures(): Promise<string[]> {
  const rows = await anyDatabase().select({ day: closureDays.day }).from(closureDays)
  return rows.map(row => row.day)
}

async function loadSupport(): Promise<SupportOrganisation[]> {
  const rows = await anyDatabase()
    .select()
    .from(catalogue)
    .where(eq(catalogue.forPublic, true))
    .orderBy(asc(catalogue.name))
  return rows.sort((a, b) => Number(b.kind === 'general') - Number(a.kind === 'general'))
}

async function loadPolicies(): Promise<Policy[]> {
  return anyDatabase().select().from(policyVersions)
}
