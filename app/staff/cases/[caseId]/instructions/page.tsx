import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { InstructionPage } from '@/app/staff/_instructions/instruction-page'
import { instructionsOf } from '@/lib/restricted/instruction-queries'
import { decideCaseInstructionAction, giveCaseInstructionAction, liftCaseInstructionAction } from './actions'

export const metadata: Metadata = { title: 'Who must not be sent – Beside' }

export default async function InstructionsPage({
  params,
  searchParams,
}: PageProps<'/staff/cases/[caseId]/instructions'>) {
  const { caseId } = await params
  const { done } = await searchParams
  const actor = await requireStaff()
  const found = await orNotFound(instructionsOf(actor, { caseId }))
  const actions = {
    decide: decideCaseInstructionAction.bind(null, caseId),
    give: giveCaseInstructionAction.bind(null, caseId),
    lift: liftCaseInstructionAction.bind(null, caseId),
  }
  return <InstructionPage {...{ actor, found, actions, done }} place="cases" record={`/staff/cases/${caseId}`} />
}
