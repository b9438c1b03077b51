import { addNote, assign } from '@/lib/cases/commands'
import { recordContact } from '@/lib/cases/contact-commands'
import { type CaseFile, caseFile } from '@/lib/cases/file'
import { now as clockNow } from '@/lib/clock/now'
import { offerSupport } from '@/lib/support/commands'
import type { OfferDecision } from '@/lib/support/offer'
import { offerSchema } from '@/lib/support/schema'
import { decide } from '@/lib/triage/commands'
import type { Decision } from '@/lib/triage/schema'
import { seedEvidence } from './evidence'
import { seedMarker } from './markers'
import { atTime, workingDay } from './office-time'
import { seedSafer } from './safer'
import type { DemoStaff } from './staff'

export type ToldReports = { orchardPhone: string; orchardWeb: string; beech: string; graffiti: string }

/** What staff have done about some of the reports so far: a case with two reports, one just opened, one for information. */
export async function seedCasework(staff: DemoStaff, reports: ToldReports, now: Date): Promise<void> {
  const day = (daysAgo: number, time: string) => workingDay(now, daysAgo, time)
  const orchard = await atTime(day(3, '09:10'), () =>
    open(staff, reports.orchardPhone, 'No open case at Orchard House. Three households may be affected.'),
  )
  await atTime(day(3, '10:40'), () => firstCall(staff, orchard))
  await atTime(day(2, '16:20'), () =>
    addNote(staff.ACM, orchard, {
      text: 'Letterbox fitted. The caretaker will look at the stairs each morning this week.',
    }),
  )
  await atTime(day(2, '09:30'), () =>
    decide(staff.ACM, reports.graffiti, {
      decision: 'information_only',
      reason: 'Nothing to act on yet and nobody to speak to. Removed by the caretaker; kept by place.',
    }),
  )
  await atTime(day(1, '09:40'), () => joinCase(staff, reports.orchardWeb, orchard))
  await atTime(day(1, '16:50'), () =>
    open(
      staff,
      reports.beech,
      'Hostility about nationality and language. No open case at Beech House. Interpreter needed.',
    ),
  )
  await seedEvidence(staff, orchard)
  await seedSafer(staff.ACM, orchard, day)
  await seedMarker(staff, orchard, day, now)
}

async function open(staff: DemoStaff, report: string, reason: string): Promise<string> {
  const decision: Decision = { decision: 'new_case', reason, officer: staff.ACM.id }
  const { caseId } = await decide(staff.DutyManager, report, decision)
  if (!caseId) throw new Error('a new case has an id')
  await assign(staff.HSM, caseId, {
    officerId: staff.ACM.id,
    deputyId: staff.DutyManager.id,
    version: await versionOf(staff, caseId),
  })
  return caseId
}

/** First contact: she was reached, and three things were offered. */
async function firstCall(staff: DemoStaff, caseId: string): Promise<void> {
  const person = victimIn(await caseFile(staff.ACM, caseId))
  const at = { personId: person.id, channel: 'phone' as const }
  await recordContact(staff.ACM, caseId, {
    ...at,
    outcome: 'two_way',
    contactedAt: clockNow(),
    note: 'Spoke for twenty minutes. She would like the letterbox changed first. Call only between 10am and 2pm.',
  })
  const answers: [string, OfferDecision][] = [
    ['local_victim_service', 'accepted'],
    ['fireproof_letterbox', 'accepted'],
    ['help_with_police', 'deferred'],
  ]
  for (const [catalogueCode, decision] of answers)
    await offerSupport(staff.ACM, caseId, offerSchema.parse({ ...at, catalogueCode, decision }))
}

async function joinCase(staff: DemoStaff, report: string, caseId: string): Promise<void> {
  await decide(staff.ACM, report, {
    decision: 'join_case',
    reason: 'Same address named, while the case is open.',
    case: caseId,
  })
}

function victimIn(file: CaseFile) {
  const person = file.people.find(({ role }) => role === 'victim')
  if (!person) throw new Error('a report brings a victim')
  return person
}

const versionOf = async (staff: DemoStaff, caseId: string) => (await caseFile(staff.HSM, caseId)).version
