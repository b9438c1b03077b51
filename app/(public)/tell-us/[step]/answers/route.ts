import { pairs, plainPage } from '@/app/_session/plain-page'
import { readForm, TooLarge, Unreadable } from '@/app/_session/read-form'
import { readVisit } from '@/app/_session/reporter'
import { publicLimit } from '@/app/_session/request-rules'
import { needRoom, noteFailure } from '@/lib/database/room'
import { Refusal } from '@/lib/errors'
import type { Fields } from '@/lib/forms/fields'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import type { Page } from '@/lib/reports/answers'
import { pageNumbered } from '@/lib/reports/journey'
import { keepAnswers } from './keep-answers'
import { sendAnswers } from './send-answers'

type Context = { params: Promise<{ step: string }> }

/** One page of the form, posted. Answers 303 to the page that comes next, or a plain page that says what was not kept. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const page = pageNumbered((await params).step)
  if (!page) return fault('notFound', 404)
  try {
    const fields = await readForm(request, publicLimit)
    return await seeOther(page, fields)
  } catch (error) {
    if (error instanceof TooLarge) return fault('tooLarge', 413, `/tell-us/${page}`)
    if (error instanceof Unreadable) return fault('unreadable', 400, `/tell-us/${page}`)
    throw error
  }
}

/** Somebody who opens the address of a form's answers, such as by a reload after an error, wants the form. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const page = pageNumbered((await params).step)
  return page ? redirect(`/tell-us/${page}`) : fault('notFound', 404)
}

async function seeOther(page: Page, fields: Fields): Promise<Response> {
  const visit = await readVisit()
  try {
    await needRoom()
    return redirect(page === 10 ? await sendAnswers(visit, fields) : await keepAnswers(visit, page, fields))
  } catch (error) {
    noteFailure(error)
    console.error(`answers not kept: ${error instanceof Error ? error.name : 'unknown'} on page ${page}`)
    return notKept(page, fields, error instanceof Refusal ? 'busy' : page === 10 ? 'notSent' : 'notKept')
  }
}

/** Our fault: the words come back with a button that posts them again. */
async function notKept(page: Page, fields: Fields, why: 'busy' | 'notSent' | 'notKept'): Promise<Response> {
  const wayOn = { action: `/tell-us/${page}/answers`, fields: pairs(fields) }
  return plainPage({ status: 503, words: en.problems(await landlord())[why], wayOn })
}

async function fault(reason: 'notFound' | 'tooLarge' | 'unreadable', status: number, href = '/'): Promise<Response> {
  return plainPage({ status, words: en.problems(await landlord())[reason], wayOn: { href } })
}

const redirect = (location: string) => new Response(null, { status: 303, headers: { location } })
