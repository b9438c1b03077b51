'use server'
import { refresh } from 'next/cache'
import { staffAction } from '@/app/_session/staff-action'
import type { FormState } from '@/lib/forms/submit'
import { addDirectoryEntry, switchDirectoryEntry } from '@/lib/restricted/directory-commands'
import { directoryEntrySchema, directorySwitchSchema } from '@/lib/restricted/directory-schema'

export async function addDirectoryEntryAction(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await staffAction(directoryEntrySchema, form, addDirectoryEntry)
  refresh()
  return state
}

export async function takeOutNamesAction(_previous: FormState, form: FormData): Promise<FormState> {
  return switched(form, false)
}

export async function putBackNamesAction(_previous: FormState, form: FormData): Promise<FormState> {
  return switched(form, true)
}

async function switched(form: FormData, active: boolean): Promise<FormState> {
  const state = await staffAction(directorySwitchSchema, form, (actor, { id }) =>
    switchDirectoryEntry(actor, id, active),
  )
  refresh()
  return state
}
