import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { InstructionPage } from '@/app/staff/_instructions/instruction-page'
import { instructionsOf } from '@/lib/restricted/instruction-queries'
import { decideReportInstructionAction, giveReportInstructionAction, liftReportInstructionAction } from './actions'

export const metadata: Metadata = { title: 'Who must not be sent – Beside' }

export default async function InstructionsPage({
  params,
  searchParams,
}: PageProps<'/staff/triage/[reportId]/instructions'>) {
  const { reportId } = await params
  const { done } = await searchParams
  const actor = await requireStaff()
  const found = await orNotFound(instructionsOf(actor, { reportId }))
  const actions = {
    decide: decideReportInstructionAction.bind(null, reportId),
    give: giveReportInstructionAction.bind(null, reportId),
    lift: liftReportInstructionAction.bind(null, reportId),
  }
  return <InstructionPage {...{ actor, found, actions, done }} place="triage" record={`/staff/triage/${reportId}`} />
}
