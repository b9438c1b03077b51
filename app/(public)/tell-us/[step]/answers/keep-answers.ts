import { isShared } from '@/app/_session/centre'
import { inTime } from '@/app/_session/in-time'
import { easePressure } from '@/app/_session/pressure'
import { beginVisit, type Visit } from '@/app/_session/reporter'
import { now } from '@/lib/clock/now'
import type { Fields } from '@/lib/forms/fields'
import type { Page } from '@/lib/reports/answers'
import { type Draft, reviseDraft, saveDraft } from '@/lib/reports/draft'
import { takePage } from '@/lib/reports/posted-page'

/** Keeps one posted page and returns the path to show next. Throws when it could not be kept. */
export async function keepAnswers(visit: Visit, page: Page, fields: Fields): Promise<string> {
  if (visit.state === 'away') throw new Error('the draft could not be read')
  if (visit.state !== 'open') return startAnew(page, fields, visit.state === 'none')
  const { secret, draft } = visit
  if (draft.sent) return page === 1 ? startAnew(page, fields, false) : '/tell-us/received'
  const [posted, at] = [postedFrom(fields), now()]
  if (!(await inTime(reviseDraft(secret, latest => takePage(latest, page, posted, at).draft, draft))))
    return '/tell-us/received'
  const step = takePage(draft, page, posted, at)
  return step.goTo === undefined ? '/tell-us' : `/tell-us/${step.goTo}${step.fromCheck ? '?from=check' : ''}`
}

/** Answers without a draft: the first page begins one; any other was typed into a draft that is over, and is not lost. */
async function startAnew(page: Page, fields: Fields, first: boolean): Promise<string> {
  await easePressure('draft')
  const begunAt = now()
  const step = takePage({ ...nothingYet, shared: await isShared() }, page, postedFrom(fields), begunAt)
  await inTime(saveDraft(await beginVisit(), { ...step.draft, begunAt: begunAt.getTime() }))
  if (page !== 1 || (fields.begin !== 'yes' && !first)) return '/tell-us/again'
  return step.goTo === undefined ? '/tell-us' : `/tell-us/${step.goTo}?begun=yes`
}

const nothingYet: Draft = { answers: {} }

function postedFrom({ move, from, begin: _, ...fields }: Fields) {
  const pressed = (['back', 'stay'] as const).find(known => [move].flat().includes(known)) ?? 'continue'
  return { fields, move: pressed, fromCheck: from === 'check' } as const
}
