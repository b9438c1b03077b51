import { headers } from 'next/headers'
import type { z } from 'zod'
import type { Staff } from '@/lib/access/actor'
import { type Fields, fieldsOf } from '@/lib/forms/fields'
import { type FormState, submit } from '@/lib/forms/submit'
import { staffOrNull, standingOrNull } from './staff'

/**
 * What every action behind sign-in is made of: who, FormData → schema → `work`. With the session gone nothing is done
 * and nothing is lost: the state holds what was typed, code `not-allowed` and a message; StaffFormMessage shows it
 * with the way to sign in. Without scripts the staff layout shows the text instead of the page.
 */
export async function staffAction<S extends z.ZodType>(
  schema: S,
  form: FormData,
  work: (actor: Staff, input: z.output<S>) => Promise<void>,
): Promise<FormState> {
  const actor = await staffOrNull()
  if (!actor) return signedOut(fieldsOf(form))
  return submit(schema, form, input => work(actor, input))
}

/** The same for what is somebody's own account: also while their session lacks what opens anything else. */
export async function accountAction<S extends z.ZodType>(
  schema: S,
  form: FormData,
  work: (actor: Staff, input: z.output<S>) => Promise<void>,
): Promise<FormState> {
  const standing = await standingOrNull()
  if (!standing) return signedOut(fieldsOf(form))
  return submit(schema, form, input => work(standing.person, input))
}

/** What somebody typed whose session was gone, during the one request that brought it. */
export async function textOfSignedOut(): Promise<Fields | undefined> {
  return kept.get(await headers())
}

const kept = new WeakMap<object, Fields>()

async function signedOut(values: Fields): Promise<FormState> {
  kept.set(await headers(), values)
  return { values, errors: {}, code: 'not-allowed', message: signedOutMessage }
}

const signedOutMessage =
  'You have been signed out, so this was not kept yet. Sign in again, then come back here and send it once more.'
