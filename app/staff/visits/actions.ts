'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { leadingAction } from '@/app/_session/leading-action'
import { staffAction } from '@/app/_session/staff-action'
import { Refusal } from '@/lib/errors'
import type { FormState } from '@/lib/forms/submit'
import { bookVisit, cancelVisit } from '@/lib/violent-persons/booking'
import { bookingSchema, cancelSchema, findHomeSchema } from '@/lib/violent-persons/booking-schema'
import { homeToVisit } from '@/lib/violent-persons/visit-queries'

/** Leads to the booking by the id of the home: an address never stands in an address bar. */
export async function findHomeAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await staffAction(findHomeSchema, form, async (actor, { address }) => {
    const home = await homeToVisit(actor, address)
    if (!home) throw new Refusal('rule', 'We have no home at this address. Write it as “2 Moor Lane”.')
    redirect(`/staff/visits?home=${home.id}`)
  })
  return state
}

/** Refused, the page brings what stands there now, and what was typed stays. */
export async function bookVisitAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await staffAction(bookingSchema, form, async (actor, input) => {
    await bookVisit(actor, input)
    redirect('/staff/visits?done=booked')
  })
  if (state.code === 'rule') refresh()
  return state
}

export async function cancelVisitAction(_previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction('/staff/visits?done=cancelled', cancelSchema, form, (actor, { id }) => cancelVisit(actor, id))
}
