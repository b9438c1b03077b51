import { eq } from 'drizzle-orm'
import { caseEvents, cases } from '@/drizzle/schema/cases'
import { policyVersions } from '@/drizzle/schema/landlord'
import { staff } from '@/drizzle/schema/staff'
import type { Staff } from '@/lib/access/actor'
import { localDate } from '@/lib/clock/local'
import { postgresError, type Tx } from '@/lib/db'
import { newId } from '@/lib/ids'
import { versionOn } from '@/lib/policy/versions'
import type { Answers } from '@/lib/reports/answers'
import { addPeopleTold } from './arriving'
import { caseClassifications } from './case'
import { newCaseReference } from './case-reference'
import { type LinkedReport, linkReport, shareAccess, shut } from './linking'

type Classification = (typeof caseClassifications)[number]

export type Opening = {
  report: LinkedReport
  answers: Answers
  officerId?: string | undefined
  restricted: boolean
  domesticAbuse?: boolean
  /** How staff classified the report, where they did. */
  classification?: readonly Classification[] | undefined
  /** What else is written while the caller still sees the case: the last moment before it may be shut to them. */
  beside?: (kase: { id: string; restricted: boolean }) => Promise<void>
  now: Date
}
export type OpenedCase = { id: string; reference: string }

/**
 * Opens a case on a report, in the caller's transaction: people as told, their safe contact, clocks, events, and who is
 * shut out. A restricted report makes a case that is restricted from its first byte; `restricted` for another report
 * shuts the case when all is written, after which the caller may see neither (domain §8.4).
 */
export async function openCase(tx: Tx, actor: Staff, opening: Opening): Promise<OpenedCase> {
  const { report, answers, restricted, now } = opening
  const id = newId()
  if (report.restricted) await shareAccess(tx, report.id, id)
  const reference = await insertCase(tx, actor, id, opening)
  await linkReport(tx, report, { id, restricted: report.restricted })
  if (!report.restricted) await shareAccess(tx, report.id, id)
  await addPeopleTold(tx, actor, { caseId: id, reportId: report.id, answers, now })
  await tx.insert(caseEvents).values(openingEvents(id, actor, opening))
  await opening.beside?.({ id, restricted: report.restricted })
  if (restricted && !report.restricted) await shut(tx, id)
  return { id, reference }
}

/** A clash of references is met with another one; a savepoint keeps the rest of the transaction. */
async function insertCase(tx: Tx, actor: Staff, id: string, opening: Opening): Promise<string> {
  const values = await caseValues(tx, actor, opening)
  for (;;) {
    const reference = newCaseReference()
    try {
      await tx.transaction(inner => inner.insert(cases).values({ id, reference, ...values }))
      return reference
    } catch (error) {
      if (postgresError(error)?.constraint_name !== 'cases_reference_key') throw error
    }
  }
}

async function caseValues(tx: Tx, actor: Staff, opening: Opening) {
  const { report, officerId, domesticAbuse = false, now } = opening
  const policy = versionOn(await tx.select().from(policyVersions), localDate(now))
  const [officer] = officerId ? await tx.select().from(staff).where(eq(staff.id, officerId)) : []
  return {
    status: 'open_awaiting_contact' as const,
    classification: classificationOf(opening),
    severity: report.severity,
    safeguarding: report.safeguarding,
    restricted: report.restricted,
    domesticAbuse,
    openedAt: now,
    officerId: officer?.id ?? null,
    teamId: officer?.teamId ?? null,
    policyVersion: policy?.version ?? null,
    changedBy: actor.id,
    changedAt: now,
  }
}

/** Perception decides (domain §0 rule 1): a ground, or not being sure, is a hate incident. */
function classificationOf({ report, classification = [] }: Opening): Classification[] {
  const told: Classification = report.grounds.some(ground => ground !== 'none') ? 'hate_incident' : 'harassment'
  if (classification.length === 0) return [told]
  return caseClassifications.filter(
    kind => classification.includes(kind) || (kind === told && kind === 'hate_incident'),
  )
}

function openingEvents(caseId: string, actor: Staff, { report, officerId, now }: Opening) {
  const of = { caseId, byId: actor.id, at: now }
  const received = { report: report.id, channel: report.channel }
  const assigned = officerId ? [{ ...of, id: newId(), kind: 'assigned' as const, detail: { officer: officerId } }] : []
  return [
    {
      ...of,
      id: newId(),
      kind: 'report_received' as const,
      byId: report.enteredBy,
      at: report.receivedAt,
      detail: received,
    },
    { ...of, id: newId(), kind: 'case_opened' as const, detail: { report: report.id } },
    ...assigned,
  ]
}
