import type { z } from 'zod'
import { leadingAction } from '@/app/_session/leading-action'
import type { Staff } from '@/lib/access/actor'
import type { FormState } from '@/lib/forms/submit'
import type { Done } from './done'

/** An action of a case: does it, and goes back to the case with a word of what was done. */
export const caseAction = <S extends z.ZodType>(
  caseId: string,
  done: Done,
  schema: S,
  form: FormData,
  work: (actor: Staff, input: z.output<S>) => Promise<unknown>,
): Promise<FormState> => leadingAction(`/staff/cases/${caseId}?done=${done}`, schema, form, work)
