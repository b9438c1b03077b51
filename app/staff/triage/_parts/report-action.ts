import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { staffAction } from '@/app/_session/staff-action'
import type { Staff } from '@/lib/access/actor'
import type { FormState } from '@/lib/forms/submit'
import type { DoneBeside } from './done-beside'

/** An action beside a report's words: does it, and goes back to the report with a word of what was done. */
export async function reportAction<S extends z.ZodType>(
  reportId: string,
  done: DoneBeside,
  schema: S,
  form: FormData,
  work: (actor: Staff, input: z.output<S>) => Promise<unknown>,
): Promise<FormState> {
  const state = await staffAction(schema, form, async (actor, input) => {
    await work(actor, input)
    redirect(`/staff/triage/${reportId}?done=${done}`)
  })
  if (state.code === 'conflict') refresh()
  return state
}
