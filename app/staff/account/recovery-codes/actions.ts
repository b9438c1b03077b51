'use server'
import { refresh } from 'next/cache'
import { accountAction } from '@/app/_session/account-action'
import { makeCodes } from '@/lib/account/code-commands'
import { codesSchema } from '@/lib/account/schema'
import type { FormState } from '@/lib/forms/submit'

export type CodesState = FormState & { codes?: string[] }

/** Answers with the page itself, never a redirect: the codes are shown with this answer, and never again. */
export async function makeCodesAction(_previous: CodesState, form: FormData): Promise<CodesState> {
  let codes: string[] = []
  const state = await accountAction(codesSchema, form, async (standing, { present }) => {
    codes = await makeCodes(standing, present)
  })
  refresh()
  return { ...state, values: {}, codes }
}
