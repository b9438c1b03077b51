import { eq } from 'drizzle-orm'
import { logos } from '@/drizzle/schema/house-settings'
import { landlord } from '@/drizzle/schema/landlord'
import type { Staff } from '@/lib/access/actor'
import { admit } from '@/lib/access/perform'
import { may } from '@/lib/access/permit'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { Refusal } from '@/lib/errors'
import { accentProblem } from './accent'
import { type Colour, isColour } from './contrast'
import { drawnLogo } from './drawing'
import { readLandlordAgain } from './landlord'
import { readLogoAgain } from './logo'
import type { AccentInput } from './schema'

type Look = { accent?: string | null; logoHash?: string | null }

/** Sets the landlord's colour. Throws `rule` with the nearest colour that is read well enough, where this one is not. */
export const setAccent = (actor: Staff, { accent }: AccentInput): Promise<void> =>
  change(actor, async () => ({ accent: read(accent) }))

/** Back to the colour that the program comes with. */
export const takeOurColour = (actor: Staff): Promise<void> => change(actor, async () => ({ accent: null }))

/** No logo: the mark that the program comes with. */
export const removeLogo = (actor: Staff): Promise<void> => change(actor, async () => ({ logoHash: null }))

/**
 * Draws the picture again as a small PNG without anything that was in the file beside it, and shows it from now on. Throws
 * `rule` for what is no PNG, JPEG or WebP, is too large or cannot be read, `not-found` without the grant.
 */
export async function setLogo(actor: Staff, file: Uint8Array): Promise<void> {
  const logo = may(actor, 'house.set') ? await drawnLogo(file) : undefined
  await change(actor, async tx => {
    if (!logo) return {}
    const { hash } = logo
    const [known] = await tx.select({ hash: logos.hash }).from(logos).where(eq(logos.hash, hash))
    if (!known) await tx.insert(logos).values({ ...logo, madeAt: now() })
    return { logoHash: hash }
  })
}

async function change(actor: Staff, make: (tx: Tx) => Promise<Look>): Promise<void> {
  await admit(actor, 'house.set', { kind: 'setting', id: 'look' }, async tx => {
    const look = await make(tx)
    const set = { ...look, updatedAt: now() }
    const changed = await tx
      .update(landlord)
      .set(set)
      .where(eq(landlord.single, true))
      .returning({ one: landlord.single })
    if (changed.length === 0) throw new Refusal('rule', 'Enter the landlord’s details first.')
  })
  await Promise.all([readLandlordAgain(), readLogoAgain()])
}

function read(accent: string): Colour {
  if (!isColour(accent)) throw new Refusal('rule', 'Enter a colour, such as #10505a.')
  const problem = accentProblem(accent)
  if (!problem) return accent
  const measured = `It is read at ${(Math.floor(problem.ratio * 10) / 10).toFixed(1)} to 1, and words need 4.5 to 1.`
  throw new Refusal('rule', `${accent} is too pale. ${measured} The nearest that works is ${problem.nearest}.`)
}
