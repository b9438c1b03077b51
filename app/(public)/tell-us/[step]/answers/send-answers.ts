import { inTime } from '@/app/_session/in-time'
import { easePressure } from '@/app/_session/pressure'
import type { Visit } from '@/app/_session/reporter'
import { reporter } from '@/lib/access/actor'
import { now } from '@/lib/clock/now'
import type { Fields } from '@/lib/forms/fields'
import { sendReport } from '@/lib/reports/commands'
import { type Draft, saveDraft } from '@/lib/reports/draft'
import { type HeldBack, heldBack } from '@/lib/reports/held-back'
import { pageFields } from '@/lib/reports/page-fields'
import { type ReadReport, readReport } from '@/lib/reports/schema'

/** *Send*, or *Back* from the check page: the path to show next. Throws when the report was not stored. */
export async function sendAnswers(visit: Visit, { move, extra }: Fields): Promise<string> {
  if (visit.state === 'away') throw new Error('the draft could not be read')
  if (visit.state !== 'open') return '/tell-us/again'
  const { secret, draft } = visit
  if (draft.sent) return '/tell-us/received'
  if ([move].flat().includes('back')) return '/tell-us/9'
  const read = readReport(draft.answers, now())
  if (!read.ok) return askAgain(secret, draft, read)
  if (!draft.ticket) return '/tell-us/10'
  const held = heldBack({ begunAt: draft.begunAt, extra }, now())
  if (held) return askOnceMore(secret, draft, held)
  await easePressure('send')
  await inTime(sendReport(reporter, secret, draft.ticket, read.answers), longest)
  return '/tell-us/received'
}

/** Sending is worth a longer wait; when it is given up, the same ticket may be sent again and is one report. */
const longest = 20_000

async function askAgain(secret: string, draft: Draft, { page }: Extract<ReadReport, { ok: false }>): Promise<string> {
  const fields = Object.fromEntries(pageFields[page].map(field => [field, draft.answers[field]]))
  await inTime(saveDraft(secret, { ...draft, refused: { page, fields } }))
  return `/tell-us/${page}?from=check`
}

/** Nothing is stored and nothing is lost: the check page is shown again, where it says so. */
async function askOnceMore(secret: string, draft: Draft, held: HeldBack): Promise<string> {
  await inTime(saveDraft(secret, { ...draft, heldBack: held }))
  return '/tell-us/10#once-more'
}
