import type { z } from 'zod'
import { leadingAction } from '@/app/_session/leading-action'
import type { Staff } from '@/lib/access/actor'
import type { FormState } from '@/lib/forms/submit'
import type { DoneBeside } from './done-beside'

/** An action beside a report's words: does it, and goes back to the report with a word of what was done. */
export const reportAction = <S extends z.ZodType>(
  reportId: string,
  done: DoneBeside,
  schema: S,
  form: FormData,
  work: (actor: Staff, input: z.output<S>) => Promise<unknown>,
): Promise<FormState> => leadingAction(`/staff/triage/${reportId}?done=${done}`, schema, form, work)
