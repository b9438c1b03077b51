import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Staff } from '@/lib/access/actor'
import type { FormState } from '@/lib/forms/submit'
import { staffAction } from './staff-action'

/** An action of staff that leads to an address once it is done. A conflict brings the new row, and what was typed stays. */
export async function leadingAction<S extends z.ZodType>(
  to: string,
  schema: S,
  form: FormData,
  work: (actor: Staff, input: z.output<S>) => Promise<unknown>,
): Promise<FormState> {
  const state = await staffAction(schema, form, async (actor, input) => {
    await work(actor, input)
    redirect(to)
  })
  if (state.code === 'conflict') refresh()
  return state
}
