import { asc, eq } from 'drizzle-orm'
import { evidenceOpenings } from '@/drizzle/schema/evidence'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { perform } from '@/lib/access/perform'
import { can } from '@/lib/access/permit'
import { now } from '@/lib/clock/now'
import type { Tx } from '@/lib/db'
import { firstText } from './clean'
import { type EvidenceView, viewOf } from './custody'
import type { FileFacts } from './decoding'
import { itemIn } from './find'
import { actionOf, type EvidencePlace } from './home'
import { type EvidenceItem, type EvidenceRecord, itemsOf, recordsOf } from './items'
import { evidenceKeyOf } from './keys'
import { meetLook, recordOpening } from './looking'
import { openParticulars } from './particulars'

export type ItemOpening = { id: string; copy: 'clean' | 'original'; reason: string | null; openedAt: Date; by: string }
export type ItemFile = {
  place: EvidencePlace
  reference: string
  item: EvidenceItem
  view: EvidenceView
  history: EvidenceRecord[]
  openings: ItemOpening[]
  previous: string | undefined
  next: string | undefined
  at: number
  of: number
  mayRecord: boolean
  mayOpen: boolean
  text: string | undefined
  particulars: { name: string; facts: FileFacts } | undefined
}

/** So long after opening an original its particulars stand on the item's page, for whoever opened it. In ms. */
const particularsFor = 15 * 60_000

/**
 * One item with its custody, as its page shows it. A page that shows the clean copy is a look at it: it is written down, and
 * meets the clock. Place, time and name that the file says of itself are told only to whoever has just opened the original
 * with a reason. Throws `not-found`.
 */
export async function lookAt(actor: Staff, place: EvidencePlace, evidenceId: string): Promise<ItemFile> {
  const found = await perform(actor, actionOf(place, 'read'), itemIn(place, evidenceId), async (tx, subject) => {
    if (showsAtOnce(viewOf(subject.item))) await seen(tx, actor, subject.item)
    const [items, history, openings] = await Promise.all([
      itemsOf(tx, place),
      recordsOf(tx, [evidenceId]),
      openingsOf(tx, evidenceId),
    ])
    return { subject, items, history, openings }
  })
  const { subject, items, history, openings } = found
  const at = items.findIndex(({ id }) => id === evidenceId)
  const item = items[at]
  if (!item) throw new Error('an item is not among those of its place')
  const view = viewOf(item)
  return {
    ...{ place, reference: subject.reference, item, view, history, openings, at: at + 1, of: items.length },
    previous: items[at - 1]?.id,
    next: items[at + 1]?.id,
    mayRecord: can(actor, actionOf(place, 'record'), subject, now()),
    mayOpen: can(actor, actionOf(place, 'open'), subject, now()) && item.isOriginalKept && view !== 'quarantined',
    text: view === 'text' ? await firstText(actor, subject.item) : undefined,
    particulars: justOpened(openings, actor) ? await particularsOf(subject.item) : undefined,
  }
}

/** A film or a sound is looked at when it is played. */
const showsAtOnce = (view: EvidenceView) => view === 'picture' || view === 'pages' || view === 'text'

async function seen(tx: Tx, actor: Staff, { id, clockId }: { id: string; clockId: string | null }): Promise<void> {
  if (await recordOpening(tx, actor, id, { copy: 'clean' })) await meetLook(tx, clockId)
}

async function openingsOf(tx: Tx, evidenceId: string) {
  const { id, copy, reason, openedAt, staffId } = evidenceOpenings
  return tx
    .select({ id, copy, reason, openedAt, by: staff.name, staffId })
    .from(evidenceOpenings)
    .innerJoin(staff, eq(staff.id, staffId))
    .where(eq(evidenceOpenings.evidenceId, evidenceId))
    .orderBy(asc(openedAt), asc(id))
}

type Opened = Awaited<ReturnType<typeof openingsOf>>

const justOpened = (openings: Opened, actor: Staff): boolean =>
  openings.some(
    ({ copy, staffId, openedAt }) =>
      copy === 'original' && staffId === actor.id && now().getTime() - openedAt.getTime() < particularsFor,
  )

type Sealed = { id: string; wrappedKey: Buffer; particulars: Buffer | null; isOriginalKept: boolean }

async function particularsOf({ id, wrappedKey, particulars, isOriginalKept }: Sealed) {
  if (!particulars || !isOriginalKept) return undefined
  return openParticulars(await evidenceKeyOf(id, wrappedKey), id, particulars)
}
