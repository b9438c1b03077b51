'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { answerGlass, endGlass } from '@/lib/restricted/glass-commands'
import { answeringGlassSchema, endingGlassSchema } from '@/lib/restricted/glass-schema'

const page = (glassId: string, done: string) => `/staff/glass/${glassId}?done=${done}`

export async function answerGlassAction(glassId: string, _: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page(glassId, 'answered'), answeringGlassSchema, form, (actor, input) =>
    answerGlass(actor, glassId, input),
  )
}

export async function endGlassAction(glassId: string, _: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page(glassId, 'ended'), endingGlassSchema, form, actor => endGlass(actor, glassId))
}
