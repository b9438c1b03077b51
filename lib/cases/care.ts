import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { secondOpinions } from '@/drizzle/schema/classifying'
import { consentOverrides } from '@/drizzle/schema/overrides'
import { actionPlans, planActions } from '@/drizzle/schema/plans'
import { riskAssessments } from '@/drizzle/schema/risk'
import { mateCrimeChecks, safeguardingScreens } from '@/drizzle/schema/safeguarding'
import { staff } from '@/drizzle/schema/staff'
import type { Tx } from '@/lib/db'
import { approachRefused } from './approach'

export type Care = Awaited<ReturnType<typeof careOf>>
export type CareAssessment = Care['assessments'][number]
export type CarePlan = Care['plans'][number]
export type CareAction = Care['actions'][number]
export type CareScreen = Care['screens'][number]

/**
 * How the people of a case are cared for: risk, plans, safeguarding, what overrides their consent, and whether the alleged
 * perpetrator may be spoken to. Newest first. The caller has asked the grants and holds the unit.
 */
export async function careOf(tx: Tx, caseId: string) {
  const [assessments, plans, actions, screens, checks, overrides, overrideAsked, approach] = await Promise.all([
    assessmentsOf(tx, caseId),
    tx.select().from(actionPlans).where(eq(actionPlans.caseId, caseId)).orderBy(desc(actionPlans.madeAt)),
    actionsOf(tx, caseId),
    screensOf(tx, caseId),
    tx.select().from(mateCrimeChecks).where(eq(mateCrimeChecks.caseId, caseId)).orderBy(desc(mateCrimeChecks.at)),
    tx.select().from(consentOverrides).where(eq(consentOverrides.caseId, caseId)).orderBy(desc(consentOverrides.at)),
    overrideAskedIn(tx, caseId),
    approachRefused(tx, caseId),
  ])
  return { assessments, plans, actions, screens, checks, overrides, overrideAsked, approach }
}

/** Without the answers, which are read on their own page. */
async function assessmentsOf(tx: Tx, caseId: string) {
  return tx
    .select({ ...assessmentColumns, by: staff.name })
    .from(riskAssessments)
    .innerJoin(staff, eq(staff.id, riskAssessments.byId))
    .where(eq(riskAssessments.caseId, caseId))
    .orderBy(desc(riskAssessments.at), desc(riskAssessments.id))
}

async function actionsOf(tx: Tx, caseId: string) {
  const rows = await tx
    .select({ action: planActions, ownerName: staff.name })
    .from(planActions)
    .leftJoin(staff, eq(staff.id, planActions.ownerId))
    .where(eq(planActions.caseId, caseId))
    .orderBy(asc(planActions.dueOn), asc(planActions.id))
  return rows.map(({ action, ownerName }) => ({ ...action, ownerName }))
}

async function screensOf(tx: Tx, caseId: string) {
  const rows = await tx
    .select({ screen: safeguardingScreens, by: staff.name })
    .from(safeguardingScreens)
    .innerJoin(staff, eq(staff.id, safeguardingScreens.byId))
    .where(eq(safeguardingScreens.caseId, caseId))
    .orderBy(desc(safeguardingScreens.at))
  return rows.map(({ screen, by }) => ({ ...screen, by }))
}

/** An override that waits for its second person. */
async function overrideAskedIn(tx: Tx, caseId: string) {
  const open = and(eq(secondOpinions.caseId, caseId), isNull(secondOpinions.answer))
  const rows = await tx
    .select({ opinion: secondOpinions, by: staff.name })
    .from(secondOpinions)
    .innerJoin(staff, eq(staff.id, secondOpinions.proposedBy))
    .where(and(open, eq(secondOpinions.kind, 'override_consent')))
  return rows.map(({ opinion, by }) => ({ ...opinion, by }))
}

const { id, caseId, personId, listVersion, score, complete, overrides } = riskAssessments
const { band, bandSource, reason, declined, authorisedBy, byId, at } = riskAssessments
const assessmentColumns = {
  ...{ id, caseId, personId, listVersion, score, complete, overrides },
  ...{ band, bandSource, reason, declined, authorisedBy, byId, at },
}
