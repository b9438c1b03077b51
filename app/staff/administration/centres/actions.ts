'use server'
import { refresh } from 'next/cache'
import { staffAction } from '@/app/_session/staff-action'
import { addCentre, type Opened, replaceCode, switchCentre } from '@/lib/centres/commands'
import { centreIdSchema, centreSchema, switchSchema } from '@/lib/centres/schema'
import type { FormState } from '@/lib/forms/submit'

export type CodeState = FormState & { opened?: Opened | undefined }

/** Answers with the page itself, never a redirect: a code must not stand in an address, nor come back by a reload. */
export async function addCentreAction(_previous: CodeState, form: FormData): Promise<CodeState> {
  let opened: Opened | undefined
  const state = await staffAction(centreSchema, form, async (actor, input) => {
    opened = await addCentre(actor, input)
  })
  refresh()
  return { ...state, opened }
}

export async function replaceCodeAction(_previous: CodeState, form: FormData): Promise<CodeState> {
  let opened: Opened | undefined
  const state = await staffAction(centreIdSchema, form, async (actor, { id }) => {
    opened = await replaceCode(actor, id)
  })
  refresh()
  return { ...state, opened }
}

export async function switchCentreAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await staffAction(switchSchema, form, (actor, { id, to }) => switchCentre(actor, id, to === 'on'))
  refresh()
  return state
}
