import { needsSafetyReview } from '@/lib/cases/contact-review'
import type { CaseFile, FilePerson } from '@/lib/cases/file'
import type { SurveySkip } from './closing'
import { surveySkip } from './survey-rules'

/** Why somebody on a case is not asked how we did as things stand now, or null where they are (domain §3.11). */
export function skipOf({ contacts, restricted }: CaseFile, { id, ageBand, safe }: FilePerson): SurveySkip | null {
  const theirs = contacts.filter(({ personId }) => personId === id)
  return surveySkip({ ageBand, safe, wasUnsafe: needsSafetyReview(theirs, safe), restricted })
}
