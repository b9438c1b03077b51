'use server'
import { leadingAction } from '@/app/_session/leading-action'
import type { FormState } from '@/lib/forms/submit'
import { pressSchema, teamSchema } from '@/lib/staff/schema'
import { addTeam, endTeam, renameTeam } from '@/lib/staff/team-commands'

const page = (done: string) => `/staff/administration/teams?done=${done}`

export async function addTeamAction(_previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page('added'), teamSchema, form, addTeam)
}

export async function renameTeamAction(id: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page('renamed'), teamSchema, form, (actor, input) => renameTeam(actor, id, input))
}

export async function endTeamAction(id: string, _previous: FormState, form: FormData): Promise<FormState> {
  return leadingAction(page('ended'), pressSchema, form, actor => endTeam(actor, id))
}
