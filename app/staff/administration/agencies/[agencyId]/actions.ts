'use server'
import { refresh } from 'next/cache'
import { staffAction } from '@/app/_session/staff-action'
import { endProtocol, recordProtocol, switchAgency } from '@/lib/agencies/commands'
import { agencySwitchSchema, protocolEndSchema, protocolSchema } from '@/lib/agencies/schema'
import type { FormState } from '@/lib/forms/submit'

export async function recordProtocolAction(id: string, _previous: FormState, form: FormData): Promise<FormState> {
  const state = await staffAction(protocolSchema, form, (actor, input) => recordProtocol(actor, id, input))
  refresh()
  return state
}

export async function endProtocolAction(id: string, _previous: FormState, form: FormData): Promise<FormState> {
  const state = await staffAction(protocolEndSchema, form, (actor, { protocolId }) =>
    endProtocol(actor, id, protocolId),
  )
  refresh()
  return state
}

export async function switchAgencyAction(id: string, _previous: FormState, form: FormData): Promise<FormState> {
  const state = await staffAction(agencySwitchSchema, form, (actor, { to }) => switchAgency(actor, id, to === 'on'))
  refresh()
  return state
}
