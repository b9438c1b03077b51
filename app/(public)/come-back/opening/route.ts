import { inTime } from '@/app/_session/in-time'
import { beginMailboxVisit, readMailbox } from '@/app/_session/mailbox'
import { plainPage } from '@/app/_session/plain-page'
import { easeEarlier, inWholeSteps } from '@/app/_session/pressure'
import { readForm, TooLarge, Unreadable } from '@/app/_session/read-form'
import { endVisit, readVisit } from '@/app/_session/reporter'
import { publicLimit } from '@/app/_session/request-rules'
import { Refusal } from '@/lib/errors'
import { noFiles } from '@/lib/evidence/waiting'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { isFormOf } from '@/lib/messages/form-id'
import { markReturn, openMailbox } from '@/lib/messages/mailbox'
import { normaliseReceipt } from '@/lib/messages/receipt'

/** A receipt, posted. Right, wrong and none at all take the same work, and leave at the same steps of time. */
export async function POST(request: Request): Promise<Response> {
  const problems = en.problems(await landlord())
  try {
    const typed = String((await readForm(request, publicLimit)).receipt ?? '').slice(0, 200)
    const location = await inWholeSteps(() => answer(typed))
    return new Response(null, { status: 303, headers: { location } })
  } catch (error) {
    if (error instanceof TooLarge || error instanceof Unreadable)
      return plainPage({ status: 400, words: problems.unreadable, wayOn: { href: '/come-back' } })
    console.error(`a receipt was not looked at: ${error instanceof Error ? error.name : 'unknown'}`)
    return plainPage({ status: 503, words: problems.outOfReach, wayOn: { href: '/come-back' } })
  }
}

/** Somebody who opens this address, or goes back to it from a page that says what went wrong, wants the form. */
export async function GET(): Promise<Response> {
  return new Response(null, { status: 303, headers: { location: '/come-back' } })
}

/** Held before it is looked at, the longer the more wrong ones came from there: the same for a right one. */
async function answer(typed: string): Promise<string> {
  try {
    const countWrong = await easeEarlier('wrong_receipt')
    return await open(typed, countWrong)
  } catch (error) {
    if (error instanceof Refusal) return '/come-back?busy=yes'
    throw error
  }
}

/** What was typed before the last visit ended is carried into this one, and into no other mailbox than it was typed in. */
async function open(typed: string, countWrong: () => Promise<unknown>): Promise<string> {
  const before = await readMailbox()
  const { typed: typedBefore, files } = before.state === 'shut' ? before.visit : {}
  const notAdded = files && { files: { ...noFiles, notAdded: files.notAdded } }
  const receipt = normaliseReceipt(typed) ?? nobodysReceipt
  const box = await inTime(openMailbox(receipt))
  if (!box) {
    await Promise.all([countWrong(), beginMailboxVisit({ tried: typed, typed: typedBefore, ...notAdded })])
    return '/come-back?again=yes'
  }
  const carried = isFormOf(box, [typedBefore?.fields.form].flat()[0]) ? typedBefore : undefined
  await beginMailboxVisit({ receipt, typed: carried, ...(carried && notAdded) })
  await Promise.all([markReturn(box), forgetReceivedPage()])
  return box.mustChange ? '/come-back/receipt' : `/come-back/${carried?.page ?? 'messages'}?opened=yes`
}

/** Opening the mailbox closes the page that showed the receipt (architecture, Sending once). */
async function forgetReceivedPage(): Promise<void> {
  const visit = await readVisit()
  if (visit.state === 'open' && visit.draft.sent) await endVisit()
}

/** Looked for in the place of what cannot be a receipt. */
const nobodysReceipt = '0000000000000000'
