import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { staffPasskeys, staffRecoveryCodes, staffTotp } from '@/drizzle/schema/sign-in'
import { staff, staffCredentials } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { withActor } from '@/lib/access/with-actor'
import type { Tx } from '@/lib/db'

export type Passkey = { id: string; name: string; madeAt: Date; lastUsedAt: Date | null }

/** How somebody signs in. `password`: undefined where they have none, null where it was never changed by them. */
export type OwnAccount = {
  email: string
  password: { changedAt: Date | null } | undefined
  app: { since: Date } | undefined
  codesLeft: number
  passkeys: readonly Passkey[]
}

/** Whether this person has a second proof: an app, or a passkey. Codes on paper alone are none. */
export async function hasSecondFactor(person: Staff): Promise<boolean> {
  return withActor(
    person,
    async tx => (await appOf(tx, person)) !== undefined || (await passkeysOf(tx, person)).length > 0,
  )
}

/** What the account page shows its owner. The database shows nobody else's. */
export function ownAccount(actor: Staff): Promise<OwnAccount> {
  return withActor(actor, async tx => {
    const [row] = await tx
      .select({
        email: staff.email,
        hasPassword: isNotNull(staffCredentials.staffId),
        changedAt: staffCredentials.changedAt,
      })
      .from(staff)
      .leftJoin(staffCredentials, eq(staffCredentials.staffId, staff.id))
      .where(eq(staff.id, actor.id))
    const app = await appOf(tx, actor)
    return {
      email: row?.email ?? '',
      password: row?.hasPassword ? { changedAt: row.changedAt } : undefined,
      app: app?.confirmedAt ? { since: app.confirmedAt } : undefined,
      codesLeft: await codesLeft(tx, actor),
      passkeys: await passkeysOf(tx, actor),
    }
  })
}

/** The app of this person, where they have shown that it works. */
export async function appOf(tx: Tx, { id }: Staff) {
  const [row] = await tx
    .select()
    .from(staffTotp)
    .where(and(eq(staffTotp.staffId, id), isNotNull(staffTotp.confirmedAt)))
  return row
}

/** How many codes on paper are still good. */
export async function codesLeft(tx: Tx, { id }: Staff): Promise<number> {
  const [row] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(staffRecoveryCodes)
    .where(and(eq(staffRecoveryCodes.staffId, id), isNull(staffRecoveryCodes.usedAt)))
  return row?.n ?? 0
}

async function passkeysOf(tx: Tx, { id }: Staff): Promise<Passkey[]> {
  const { credentialId, name, madeAt, lastUsedAt } = staffPasskeys
  const rows = await tx
    .select({ credentialId, name, madeAt, lastUsedAt })
    .from(staffPasskeys)
    .where(and(eq(staffPasskeys.staffId, id), isNull(staffPasskeys.removedAt)))
    .orderBy(madeAt)
  return rows.map(({ credentialId, ...row }) => ({ id: credentialId.toString('base64url'), ...row }))
}
