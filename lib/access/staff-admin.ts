import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { z } from 'zod'
import { agencies } from '@/drizzle/schema/agencies'
import { staff } from '@/drizzle/schema/staff'
import { now } from '@/lib/clock/now'
import { config } from '@/lib/config'
import { postgresError, type Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { newId } from '@/lib/ids'
import { makeLink } from './links'
import { staffRoles } from './staff-role'

const newStaff = z.object({
  name: z.string().trim().min(1, 'Say the name of the person').max(200, 'That name is too long'),
  email: z.email('Say an email address, like ada@larkmoor.example').trim().toLowerCase(),
  role: z.enum(staffRoles, { error: `Say one of the roles: ${staffRoles.join(', ')}` }),
  agency: z.string().trim().min(1, 'Say the name of the agency').optional(),
})
const agencyNeeded = 'Say the agency of a PartnerUser with --agency, and of nobody else.'

type Asked = { name: string; email: string; role: string; agency?: string | undefined }

/**
 * Makes an account with the owner's login and resolves with the secret of a link, good once within seven days, by which its
 * person chooses a password: nobody else ever knows one. An account of a partner or a
 * contractor belongs to one agency, by its name, and no other account does (domain §8.5). Throws `Refusal` for a missing
 * name, an impossible address, an unknown role or agency, and an address that has an account already.
 */
export async function addStaff(input: Asked): Promise<{ link: string }> {
  const read = newStaff.safeParse(input)
  if (!read.success) throw new Refusal('rule', read.error.issues[0]?.message ?? 'Say who')
  const { agency, ...person } = read.data
  if ((person.role === 'PartnerUser') !== (agency !== undefined)) throw new Refusal('rule', agencyNeeded)
  const link = await asOwner(async owner => {
    const staffId = newId()
    const agencyId = agency === undefined ? null : await agencyNamed(owner, agency)
    await owner.insert(staff).values({ id: staffId, ...person, agencyId, createdAt: now() })
    return makeLink(owner, { staffId, kind: 'invitation', by: null })
  })
  return { link }
}

async function agencyNamed(owner: Tx, name: string): Promise<string> {
  const [row] = await owner.select({ id: agencies.id }).from(agencies).where(eq(agencies.name, name))
  if (!row) throw new Refusal('rule', 'No agency of this name is in the register: add it there first.')
  return row.id
}

async function asOwner<R>(work: (owner: Tx) => Promise<R>): Promise<R> {
  const { ownerUrl } = config()
  if (!ownerUrl) throw new Refusal('rule', 'Set DATABASE_URL to the owner of the database: only it may make accounts.')
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    return await drizzle(client, { casing: 'snake_case' }).transaction(work)
  } catch (error) {
    if (postgresError(error)?.constraint_name !== 'staff_email_unique') throw error
    throw new Refusal('conflict', 'Somebody has an account with this email already.')
  } finally {
    await client.end()
  }
}
