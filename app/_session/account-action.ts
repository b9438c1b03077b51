import type { z } from 'zod'
import type { Standing } from '@/lib/access/session'
import { type FormState, submit } from '@/lib/forms/submit'
import { standingOrNull } from './staff'
import { signedOut } from './staff-action'

/**
 * Like `staffAction`, for what somebody does to their own account and nothing else: it lets in a session that still lacks
 * a second proof or an agreement, because those are given here. What was typed may be a password: it is never shown again.
 */
export async function accountAction<S extends z.ZodType>(
  schema: S,
  form: FormData,
  work: (standing: Standing, input: z.output<S>) => Promise<void>,
): Promise<FormState> {
  const standing = await standingOrNull()
  if (!standing) return signedOut({})
  return submit(schema, form, input => work(standing, input))
}
