import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import type { Staff } from '@/lib/access/actor'
import type { Action } from '@/lib/access/roles'
import { type CaseFile, caseFileFor, type FilePerson } from '@/lib/cases/file'
import { mayBeContacted } from '@/lib/people/safe-contact'

type Params = Promise<{ caseId: string; personId: string }>

/** The case and the person of a page about one of its people, for whoever may. Never the alleged perpetrator. */
export async function personOfCase(actor: Staff, params: Params, action: Action) {
  const { caseId, personId } = await params
  const file = await orNotFound(caseFileFor(actor, action, caseId))
  const person = file.people.find(({ id, role }) => id === personId && mayBeContacted(role)) ?? notFound()
  return { file, person }
}

export const personHref = (file: Pick<CaseFile, 'id'>, person: Pick<FilePerson, 'id'>) =>
  `/staff/cases/${file.id}/people/${person.id}`
