import { and, desc, eq } from 'drizzle-orm'
import { catalogue } from '@/drizzle/schema/landlord'
import { catalogueChecks } from '@/drizzle/schema/measures'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { admit } from '@/lib/access/perform'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { postgresError, type Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { readSupportAgain } from '@/lib/landlord/landlord'
import type { CheckResult } from './audience'
import { freshness, whatChanged } from './catalogue'
import type { Confirmation, Correction, NewEntry } from './catalogue-schema'
import { type CatalogueEntry, entryOf } from './queries'

type Change = Partial<typeof catalogue.$inferInsert>

/** Somebody looked, and all of it is still right: it may be offered for another 90 days. Throws `conflict`, `rule` past its date. */
export const confirmEntry = (actor: Staff, code: string, { version }: Confirmation): Promise<void> =>
  check(actor, code, version, 'as_before', entry => {
    if (freshness(entry, today()).state === 'past')
      throw new Refusal('rule', 'Its date is past. Correct the date first, if it is still there.')
    return {}
  })

/** Somebody looked, and sets right what was not. Which of the five it counts as stays. Throws `conflict`. */
export const correctEntry = (actor: Staff, code: string, { version, ...input }: Correction): Promise<void> =>
  check(actor, code, version, 'changed', () => rowOf(input))

/** Nobody is offered it from now on. What was offered before goes on; it comes back with a date to come. Throws `conflict`. */
export const takeOutEntry = (actor: Staff, code: string, { version }: Confirmation): Promise<void> =>
  check(actor, code, version, 'taken_out', () => ({ validTo: yesterday() }))

/** Adds an entry, checked today, and resolves with its code. Throws `conflict` where one of that name is there. */
export async function addEntry(actor: Staff, { minimumOffer, ...input }: NewEntry): Promise<string> {
  const id = newId()
  const code = codeOf(input.name)
  const minimum = minimumOffer && minimumOffer !== 'none' ? Number(minimumOffer) : null
  const row = { ...rowOf(input), code, minimumOffer: minimum, lastChecked: today(), version: 1 }
  await admit(actor, 'catalogue.keep', { kind: 'catalogue', id }, async tx => {
    await tx.insert(catalogue).values(row)
    const kept = { id, code, result: 'added' as const, before: {}, after: row, byId: actor.id, at: now() }
    await tx.insert(catalogueChecks).values(kept)
  }).catch(error => {
    throw postgresError(error)?.constraint_name === 'catalogue_pkey' ? thereAlready() : error
  })
  await readSupportAgain()
  return code
}

/** One look at an entry: what it changes, and its record, in one unit. Every look is a check of today. */
async function check(
  actor: Staff,
  code: string,
  version: number,
  result: CheckResult,
  changeOf: (entry: CatalogueEntry) => Change,
): Promise<void> {
  const id = newId()
  await admit(actor, 'catalogue.keep', { kind: 'catalogue', id }, async tx => {
    const entry = await entryOf(tx, code)
    const change = { ...changeOf(entry), lastChecked: today(), version: version + 1 }
    const seen = and(eq(catalogue.code, code), eq(catalogue.version, version))
    const changed = await tx.update(catalogue).set(change).where(seen).returning({ code: catalogue.code })
    if (changed.length === 0) throw await changedMeanwhile(tx, code)
    const { before, after } = whatChanged<Record<string, unknown>>(entry, change)
    await tx.insert(catalogueChecks).values({ id, code, result, before, after, byId: actor.id, at: now() })
  })
  await readSupportAgain()
}

const rowOf = ({ needsConsent, forPublic, grounds, ...input }: Omit<Correction, 'version'>) => ({
  ...input,
  needsConsent: needsConsent === 'yes',
  forPublic: forPublic === 'yes',
  grounds: grounds ?? [],
  phone: input.phone ?? null,
  email: input.email ?? null,
  url: input.url ?? null,
  hours: input.hours ?? null,
  validTo: input.validTo ?? null,
})

async function changedMeanwhile(tx: Tx, code: string): Promise<Refusal> {
  const { byId, at } = catalogueChecks
  const newest = tx.select({ name: staff.name }).from(catalogueChecks).innerJoin(staff, eq(staff.id, byId))
  const [by] = await newest.where(eq(catalogueChecks.code, code)).orderBy(desc(at)).limit(1)
  return new Refusal('conflict', `${by?.name ?? 'Somebody'} looked at this meanwhile. Your words are still here.`)
}

const thereAlready = () => new Refusal('conflict', 'There is an entry of that name. Correct that one instead.')
const today = () => localDate(now())
const yesterday = () => localDate(new Date(now().getTime() - 86_400_000))

/** "Moor Victim Care" as `moor_victim_care`; a name without letters that fit gets one of its own. */
const codeOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60) || `entry_${newId().slice(0, 8)}`
