'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { leadingAction } from '@/app/_session/leading-action'
import type { Staff } from '@/lib/access/actor'
import type { FormState } from '@/lib/forms/submit'
import { removeLogo, setAccent, setLogo, takeOurColour } from '@/lib/landlord/look-commands'
import { accentSchema } from '@/lib/landlord/schema'

const page = (done: string) => `/staff/administration/look?done=${done}`
const nothing = z.object({})

export async function setAccentAction(_previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page('colour'), accentSchema, form, shown(setAccent))
}

export async function takeOurColourAction(_previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page('our-colour'), nothing, form, shown(takeOurColour))
}

/** The colour stands in the frame of every page, which a browser with scripts would keep as it was. */
function shown<I>(change: (actor: Staff, input: I) => Promise<void>) {
  return async (actor: Staff, input: I) => {
    await change(actor, input)
    revalidatePath('/', 'layout')
  }
}

export async function setLogoAction(_previous: FormState, form: FormData): Promise<FormState> {
  const file = form.get('logo')
  return leadingAction(page('logo'), nothing, form, async actor => {
    await setLogo(actor, file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array())
  })
}

export async function removeLogoAction(_previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page('no-logo'), nothing, form, removeLogo)
}
