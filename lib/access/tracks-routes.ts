import type { Entry } from './routes'

/** What is kept apart from a case, by the grant it asks for. */
export const tracksRoutes: Readonly<Record<string, Entry>> = {
  '/staff/cases/[caseId]/conduct': ['case.conduct'],
  '/staff/cases/[caseId]/conduct#openConductAction': ['case.conduct'],
  '/staff/cases/[caseId]/conduct#addConductEntryAction': ['case.conduct'],
  '/staff/cases/[caseId]/conduct#endConductAction': ['case.conduct'],
  '/staff/cases/[caseId]/instructions': ['case.instruct'],
  '/staff/cases/[caseId]/instructions#decideCaseInstructionAction': ['case.instruct'],
  '/staff/cases/[caseId]/instructions#giveCaseInstructionAction': ['case.instruct'],
  '/staff/cases/[caseId]/instructions#liftCaseInstructionAction': ['case.instruct'],
  '/staff/cases/[caseId]/instructions/[instructionId]/letter': ['case.instruct'],
  '/staff/triage/[reportId]/instructions': ['report.instruct'],
  '/staff/triage/[reportId]/instructions#decideReportInstructionAction': ['report.instruct'],
  '/staff/triage/[reportId]/instructions#giveReportInstructionAction': ['report.instruct'],
  '/staff/triage/[reportId]/instructions#liftReportInstructionAction': ['report.instruct'],
  '/staff/triage/[reportId]/instructions/[instructionId]/letter': ['report.instruct'],
  '/staff/cases/[caseId]/people/[personId]/identity': ['case.limit-identity'],
  '/staff/cases/[caseId]/people/[personId]/identity#limitIdentityAction': ['case.limit-identity'],
  '/staff/identities': 'everyone',
  '/staff/identities#widenCircleAction': 'everyone',
  '/staff/identities#leaveCircleAction': 'everyone',
  '/staff/glass': ['glass.ask', 'glass.answer'],
  '/staff/glass#askGlassAction': ['glass.ask'],
  '/staff/glass/[glassId]': ['glass.answer'],
  '/staff/glass/[glassId]#answerGlassAction': ['glass.answer'],
  '/staff/glass/[glassId]#endGlassAction': ['glass.answer'],
}
