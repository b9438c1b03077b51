'use server'
import { staffOrNull } from '@/app/_session/staff'
import { staffAction } from '@/app/_session/staff-action'
import { now } from '@/lib/clock/now'
import type { FormState } from '@/lib/forms/submit'
import { enterReport } from '@/lib/reports/commands'
import {
  answersIn,
  receivedAtOf,
  staffChannels,
  staffChannelsOf,
  staffEntrySchema,
} from '@/lib/reports/schema/staff-entry'
import { type Entered, toldAbout } from './_sections/told-about'

export type EntryState = FormState & { entered?: Entered | undefined }

/** Answers with the page itself, never a redirect: a receipt must not stand in an address, nor come back by a reload. */
export async function enterReportAction(_previous: EntryState, form: FormData): Promise<EntryState> {
  const person = await staffOrNull()
  const channels = person ? staffChannelsOf(person.role) : staffChannels
  let entered: Entered | undefined
  const state = await staffAction(staffEntrySchema(now(), channels), form, async (actor, input) => {
    const received = { channel: input.channel, receivedAt: receivedAtOf(input) }
    const source = { form: input.form, through: input.enteredFor }
    const answers = answersIn(input)
    const wantsReceipt = input.reporterWantsReceipt === 'yes'
    entered = toldAbout(await enterReport(actor, answers, received, wantsReceipt, source), answers, wantsReceipt, now())
  })
  return { ...state, entered }
}
