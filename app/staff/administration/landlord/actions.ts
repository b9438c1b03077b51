'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { changeLandlord } from '@/lib/landlord/commands'
import { landlordSchema } from '@/lib/landlord/schema'

export async function changeLandlordAction(_previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction('/staff/administration/landlord?done=changed', landlordSchema, form, changeLandlord)
}
