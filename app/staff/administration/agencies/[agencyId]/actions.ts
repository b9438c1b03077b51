'use server'
import { leadingAction } from '@/app/_session/leading-action'
import { endProtocol, recordProtocol, switchAgency } from '@/lib/agencies/commands'
import { agencySwitchSchema, protocolEndSchema, protocolSchema } from '@/lib/agencies/schema'
import type { FormState } from '@/lib/forms/submit'

const page = (id: string, done: string) => `/staff/administration/agencies/${id}?done=${done}`

export async function recordProtocolAction(id: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page(id, 'recorded'), protocolSchema, form, (actor, input) => recordProtocol(actor, id, input))
}

export async function endProtocolAction(id: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page(id, 'ended'), protocolEndSchema, form, (actor, { protocolId }) =>
    endProtocol(actor, id, protocolId),
  )
}

export async function switchAgencyAction(id: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page(id, 'switched'), agencySwitchSchema, form, (actor, { to }) =>
    switchAgency(actor, id, to === 'on'),
  )
}
