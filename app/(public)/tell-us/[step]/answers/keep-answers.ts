import { inTime } from '@/app/_session/in-time'
import { beginVisit, type Visit } from '@/app/_session/reporter'
import { now } from '@/lib/clock/now'
import type { Fields } from '@/lib/forms/fields'
import type { Page } from '@/lib/reports/answers'
import { type Draft, saveDraft } from '@/lib/reports/draft'
import { takePage } from '@/lib/reports/posted-page'

/** Keeps one posted page and returns the path to show next. Throws when it could not be kept. */
export async function keepAnswers(visit: Visit, page: Page, fields: Fields): Promise<string> {
  if (visit.state === 'away') throw new Error('the draft could not be read')
  if (visit.state === 'open' && visit.draft.sent && page !== 1) return '/tell-us/received'
  const open = visit.state === 'open' && !visit.draft.sent ? visit : undefined
  const step = takePage(open?.draft ?? nothingYet, page, postedFrom(fields), now())
  await inTime(saveDraft(open?.secret ?? (await beginVisit()), step.draft))
  if (!open && page !== 1) return '/tell-us/again'
  return step.goTo === undefined ? '/tell-us' : pathOf(step.goTo, step.fromCheck)
}

const nothingYet: Draft = { answers: {} }

function postedFrom({ move, from, ...fields }: Fields) {
  const pressed = [move].flat().includes('back') ? 'back' : 'continue'
  return { fields, move: pressed, fromCheck: from === 'check' } as const
}

const pathOf = (page: Page, fromCheck: boolean) => `/tell-us/${page}${fromCheck ? '?from=check' : ''}`
