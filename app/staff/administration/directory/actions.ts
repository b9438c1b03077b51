'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { addDirectoryEntry, switchDirectoryEntry } from '@/lib/restricted/directory-commands'
import { directoryEntrySchema, directorySwitchSchema } from '@/lib/restricted/directory-schema'

const page = (done: string) => `/staff/administration/directory?done=${done}`

export async function addDirectoryEntryAction(_previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page('added'), directoryEntrySchema, form, addDirectoryEntry)
}

export async function takeOutNamesAction(_previous: FormState, form: FormData): Promise<FormState> {
  return switched('out', form)
}

export async function putBackNamesAction(_previous: FormState, form: FormData): Promise<FormState> {
  return switched('back', form)
}

function switched(to: 'out' | 'back', form: FormData): Promise<FormState> {
  return leadingAction(page(to), directorySwitchSchema, form, (actor, { id }) =>
    switchDirectoryEntry(actor, id, to === 'back'),
  )
}
