import type { PersonRole } from '@/lib/people/person'

/** The vocabulary of a case file that leaves the house (domain §6.5, §7.3). */
export const exportPurposes = ['ombudsman', 'court', 'case_review', 'subject_access', 'internal_review'] as const
export type ExportPurpose = (typeof exportPurposes)[number]

/** preparing: people and passages are gone through · proposed: waits for a second person · queued, building: in the background. */
export const exportStates = ['preparing', 'proposed', 'queued', 'building', 'ready', 'failed', 'withdrawn'] as const
export type ExportState = (typeof exportStates)[number]

/** A person in it: by name, or as "Person C" wherever they are named. */
export const treatments = ['shown', 'hidden'] as const
export type Treatment = (typeof treatments)[number]

/** Could only one neighbour know this? A passage that says so is taken out whole. */
export const passageAnswers = ['keep', 'take_out'] as const
export type PassageAnswer = (typeof passageAnswers)[number]

/** Why a file could not be made: codes, since nothing of a case stands in them. */
export const buildFailures = ['asker_gone', 'record_changed', 'not_agreed'] as const
export type BuildFailure = (typeof buildFailures)[number]

export const purposeNames: Record<ExportPurpose, string> = {
  ombudsman: 'Housing Ombudsman',
  court: 'Court',
  case_review: 'ASB Case Review',
  subject_access: 'Subject access request',
  internal_review: 'Review of our own',
}

export const stateNames: Record<ExportState, string> = {
  preparing: 'Being prepared',
  proposed: 'Waits for a second person',
  queued: 'Waits to be made',
  building: 'Being made',
  ready: 'Ready',
  failed: 'Could not be made',
  withdrawn: 'Withdrawn',
}

/** What the page says of a file that could not be made: nothing of it exists then. */
export const failureNames: Record<BuildFailure, string> = {
  asker_gone: 'Whoever asked for it has left, or may no longer read this case. Nothing was made.',
  record_changed: 'The record changed after it was agreed to. Nothing was made: ask for it again.',
  not_agreed: 'It was not what two people agreed to. Nothing was made: ask for it again.',
}

/** A file for one person holds what is theirs and what we did; of anybody else it holds nothing (domain §6.5). */
export const isForOnePerson = (purpose: ExportPurpose): boolean =>
  purpose === 'case_review' || purpose === 'subject_access'

/** Colleagues stand in it by the part they have, not by name. */
export const hidesStaff = (purpose: ExportPurpose): boolean => purpose === 'subject_access'

type Someone = { id: string; role: PersonRole; identityKept: boolean }
type For = { purpose: ExportPurpose; forPersonId: string | null }

/**
 * How somebody appears unless it is changed: in a file for one person only they are named; elsewhere whoever was promised
 * that their name is kept is hidden, and so is every witness (domain §6.6).
 */
export function usualTreatment(file: For, person: Someone): Treatment {
  if (isForOnePerson(file.purpose)) return person.id === file.forPersonId ? 'shown' : 'hidden'
  const isKept = person.identityKept && (person.role === 'witness' || person.role === 'reporter')
  return isKept ? 'hidden' : 'shown'
}

/** "Person A" to "Person Z", then "Person AA". */
export function standsAs(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26))
  return `Person ${place < 26 ? letter : `${String.fromCharCode(64 + Math.floor(place / 26))}${letter}`}`
}
