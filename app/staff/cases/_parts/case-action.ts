import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { staffAction } from '@/app/_session/staff-action'
import type { Staff } from '@/lib/access/actor'
import type { FormState } from '@/lib/forms/submit'
import type { Done } from './done'

/** An action of a case: does it, and goes back to the case with a word of what was done. A conflict brings the new row. */
export async function caseAction<S extends z.ZodType>(
  caseId: string,
  done: Done,
  schema: S,
  form: FormData,
  work: (actor: Staff, input: z.output<S>) => Promise<unknown>,
): Promise<FormState> {
  const state = await staffAction(schema, form, async (actor, input) => {
    await work(actor, input)
    redirect(`/staff/cases/${caseId}?done=${done}`)
  })
  if (state.code === 'conflict') refresh()
  return state
}
