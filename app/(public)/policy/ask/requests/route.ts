import { inTime } from '@/app/_session/in-time'
import { pairs, plainPage } from '@/app/_session/plain-page'
import { easePressure } from '@/app/_session/pressure'
import { readForm, TooLarge, Unreadable } from '@/app/_session/read-form'
import { publicLimit } from '@/app/_session/request-rules'
import { needRoom, noteFailure } from '@/lib/database/room'
import { Refusal } from '@/lib/errors'
import type { Fields } from '@/lib/forms/fields'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { askForPolicy } from '@/lib/policy/asking'
import { askSchema } from '@/lib/policy/schema'

const here = '/policy/ask'

/** A request for the policy in another form, posted. */
export async function POST(request: Request): Promise<Response> {
  try {
    return await kept(await readForm(request, publicLimit))
  } catch (error) {
    if (!(error instanceof TooLarge || error instanceof Unreadable)) throw error
    const words = en.problems(await landlord()).unreadable
    return plainPage({ status: 400, words, wayOn: { href: here } })
  }
}

/** Where it was not kept the words come back with a button that posts them again. */
async function kept(fields: Fields): Promise<Response> {
  try {
    return seeOther(await keep(fields))
  } catch (error) {
    if (error instanceof Refusal) return seeOther(`${here}?busy=yes`)
    noteFailure(error)
    console.error(`a request for the policy was not kept: ${error instanceof Error ? error.name : 'unknown'}`)
    const wayOn = { action: `${here}/requests`, fields: pairs(fields) }
    return plainPage({ status: 503, words: en.problems(await landlord()).notKept, wayOn })
  }
}

/** Somebody who opens this address, or goes back to it, wants the form. */
export async function GET(): Promise<Response> {
  return seeOther(here)
}

async function keep(fields: Fields): Promise<string> {
  const read = askSchema.safeParse({ ...fields, ...cut(fields) })
  if (!read.success) return `${here}?again=yes`
  await needRoom()
  await easePressure('policy_ask')
  await inTime(askForPolicy(String(fields.form ?? ''), read.data))
  return `${here}?done=yes`
}

/** What is longer than the field takes comes from no browser: the beginning of it is kept. */
const cut = ({ language, whereTo }: Fields) => ({
  language: [language].flat()[0]?.slice(0, 100),
  whereTo: [whereTo].flat()[0]?.slice(0, 500),
})

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } })
