import { inTime } from '@/app/_session/in-time'
import { beginMailboxVisit, readMailbox } from '@/app/_session/mailbox'
import { pairs, plainPage } from '@/app/_session/plain-page'
import { readForm, TooLarge, Unreadable } from '@/app/_session/read-form'
import { publicLimit } from '@/app/_session/request-rules'
import { needRoom, noteFailure } from '@/lib/database/room'
import type { Fields } from '@/lib/forms/fields'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { type MailboxPage, mailboxPages } from '@/lib/messages/visit'
import { keepRecord } from './keep-record'

type Context = { params: Promise<{ part: string }> }

/** One page of a mailbox, posted. Answers 303 to the page that comes next, or a plain page that keeps the words. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const page = pageNamed((await params).part)
  if (!page) return fault('notFound', 404, '/come-back')
  try {
    return await seeOther(page, await readForm(request, publicLimit))
  } catch (error) {
    if (error instanceof TooLarge) return fault('tooLarge', 413, `/come-back/${page}`)
    if (error instanceof Unreadable) return fault('unreadable', 400, `/come-back/${page}`)
    throw error
  }
}

/** Somebody who opens the address of a form's answers wants the form. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const page = pageNamed((await params).part)
  return redirect(page ? `/come-back/${page}` : '/come-back')
}

async function seeOther(page: MailboxPage, fields: Fields): Promise<Response> {
  try {
    await needRoom()
    const mailbox = await readMailbox()
    if (mailbox.state === 'away') throw new Error('the mailbox could not be read')
    if (mailbox.state === 'open' && page !== 'files') return redirect(await keepRecord(mailbox, page, fields))
    await inTime(beginMailboxVisit({ typed: { page, fields } }))
    return redirect('/come-back?kept=yes')
  } catch (error) {
    noteFailure(error)
    console.error(`a record was not kept: ${error instanceof Error ? error.name : 'unknown'}`)
    const wayOn = { action: `/come-back/${page}/records`, fields: pairs(fields) }
    return plainPage({ status: 503, words: en.problems(await landlord()).notKept, wayOn })
  }
}

async function fault(reason: 'notFound' | 'tooLarge' | 'unreadable', status: number, href: string): Promise<Response> {
  return plainPage({ status, words: en.problems(await landlord())[reason], wayOn: { href } })
}

const pageNamed = (part: string): MailboxPage | undefined => mailboxPages.find(page => page === part)
const redirect = (location: string) => new Response(null, { status: 303, headers: { location } })
