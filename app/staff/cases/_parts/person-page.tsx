import { notFound } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import type { Action } from '@/lib/access/roles'
import { type CaseFile, caseFileFor, type FilePerson } from '@/lib/cases/file'
import { mayBeContacted } from '@/lib/people/safe-contact'

/** Who looks, the case and the person of a page about one of its people. Never the alleged perpetrator. */
export async function personOfCase(params: Promise<{ caseId: string; personId: string }>, action: Action) {
  const { caseId, personId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, action, caseId))
  const person = file.people.find(({ id, role }) => id === personId && mayBeContacted(role)) ?? notFound()
  return { actor, file, person }
}

export const personHref = (file: Pick<CaseFile, 'id'>, person: Pick<FilePerson, 'id'>) =>
  `/staff/cases/${file.id}/people/${person.id}`
