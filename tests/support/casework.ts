import type { Staff } from '@/lib/access/actor'
import { caseFile, type FilePerson } from '@/lib/cases/file'
import { riskQuestionItems } from '@/lib/lists/defaults/risk-questions'
import { type ConsentAnswer, consentPurposes } from '@/lib/people/consent'
import { recordConsent } from '@/lib/people/consent-commands'
import { consentSchema } from '@/lib/people/consent-schema'
import type { PersonRole } from '@/lib/people/person'
import { answerField, assessmentSchema, type NewAssessment } from '@/lib/risk/schema'

/** The first person of a role in a case. */
export async function personIn(actor: Staff, caseId: string, role: PersonRole = 'victim'): Promise<FilePerson> {
  const found = (await caseFile(actor, caseId)).people.find(person => person.role === role)
  if (!found) throw new Error(`the case has no ${role}`)
  return found
}

/** An assessment as its form posts it: every question with its lightest or gravest answer. */
export function assessment(how: 'light' | 'grave', more: object = {}): NewAssessment {
  const place = how === 'light' ? 0 : -1
  const given = riskQuestionItems.map(({ code, answers }) => [answerField(code), answers.at(place)?.code] as const)
  return assessmentSchema.parse({ listVersion: '1', ...Object.fromEntries(given), ...more })
}

/** What they say to speaking to the alleged perpetrator. */
export function agreeToApproach(by: Staff, caseId: string, personId: string, answer: ConsentAnswer, more: object = {}) {
  const purpose = consentPurposes[1]
  const consent = { purpose, answer, method: 'verbal', givenAt: '2026-01-05T10:00', ...more }
  return recordConsent(by, caseId, personId, consentSchema.parse(consent))
}
