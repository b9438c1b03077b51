import { eq } from 'drizzle-orm'
import { logos } from '@/drizzle/schema/house-settings'
import { landlord } from '@/drizzle/schema/landlord'
import { anyDatabase } from './landlord'
import { lastGood, readAgain } from './last-good'

/** The logo shown now: its address says its bytes, so it may be kept for good by whoever asked. */
export type Logo = { hash: string; width: number; height: number; png: string }

/** The landlord's logo with its bytes in base64, or null where there is none; the last good copy while the database is away. */
export const logo = (): Promise<Logo | null> => lastGood('logo', load, null)

/** After a change: what this process knows is read anew. */
export const readLogoAgain = (): Promise<void> => readAgain('logo', load)

/** Where the logo is served from and how large it is, or undefined where there is none. */
export async function logoShown(): Promise<{ href: string; width: number; height: number } | undefined> {
  const shown = await logo()
  return shown ? { href: `/logo/${shown.hash}`, width: shown.width, height: shown.height } : undefined
}

async function load(): Promise<Logo | null> {
  const [row] = await anyDatabase()
    .select({ hash: logos.hash, width: logos.width, height: logos.height, bytes: logos.bytes })
    .from(logos)
    .innerJoin(landlord, eq(landlord.logoHash, logos.hash))
  return row ? { hash: row.hash, width: row.width, height: row.height, png: row.bytes.toString('base64') } : null
}
