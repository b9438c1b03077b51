import { isShared, readCentre } from '@/app/_session/centre'
import { inTime } from '@/app/_session/in-time'
import { easePressure } from '@/app/_session/pressure'
import type { Visit } from '@/app/_session/reporter'
import { reporter } from '@/lib/access/actor'
import { now } from '@/lib/clock/now'
import type { Fields } from '@/lib/forms/fields'
import { sendReport } from '@/lib/reports/commands'
import { type Draft, reviseDraft } from '@/lib/reports/draft'
import { type HeldBack, heldBack } from '@/lib/reports/held-back'
import { pageFields } from '@/lib/reports/page-fields'
import { type ReadReport, readReport } from '@/lib/reports/schema'
import type { ToldAt } from '@/lib/reports/told-at'

/** *Send*, or *Back* from the check page: the path to show next. Throws when the report was not stored. */
export async function sendAnswers(visit: Visit, { move, extra, typing }: Fields): Promise<string> {
  if (visit.state === 'away') throw new Error('the draft could not be read')
  if (visit.state !== 'open') return '/tell-us/again'
  const { secret, draft } = visit
  if (draft.sent) return '/tell-us/received'
  if ([move].flat().includes('back')) return '/tell-us/9'
  if ([move].flat().includes('stay')) return stay(secret)
  const read = readReport(draft.answers, now())
  if (!read.ok) return askAgain(secret, draft, read)
  if (!draft.ticket) return '/tell-us/10'
  const held = heldBack({ begunAt: draft.begunAt, extra }, now())
  if (held) return askOnceMore(secret, held)
  await easePressure('send')
  const toldAt = await whereTold(draft, [typing].flat().includes('me'))
  await inTime(sendReport(reporter, secret, draft.ticket, read.answers, toldAt), longest)
  return '/tell-us/received'
}

/** Sending is worth a longer wait; when it is given up, the same ticket may be sent again and is one report. */
const longest = 20_000

/** On a shared device the receipt waits, unless the person says that they type themselves. */
async function whereTold({ shared }: Draft, alone: boolean): Promise<ToldAt> {
  const read = await readCentre()
  const centreId = read.state === 'open' ? read.centre.id : undefined
  return { centreId, handover: (shared || (await isShared())) && !alone }
}

async function stay(secret: string): Promise<string> {
  await inTime(reviseDraft(secret, latest => latest))
  return '/tell-us/10'
}

async function askAgain(secret: string, draft: Draft, { page }: Extract<ReadReport, { ok: false }>): Promise<string> {
  const fields = Object.fromEntries(pageFields[page].map(field => [field, draft.answers[field]]))
  await inTime(reviseDraft(secret, latest => ({ ...latest, refused: { page, fields } })))
  return `/tell-us/${page}?from=check`
}

/** Nothing is stored and nothing is lost: the check page is shown again, beside its button. */
async function askOnceMore(secret: string, held: HeldBack): Promise<string> {
  await inTime(reviseDraft(secret, latest => ({ ...latest, heldBack: held })))
  return '/tell-us/10#once-more'
}
