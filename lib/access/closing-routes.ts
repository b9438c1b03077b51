import type { Entry } from './routes'

/** Closing a case and what comes after, by the grant it asks for. */
export const closingRoutes: Readonly<Record<string, Entry>> = {
  '/staff/cases/[caseId]/closure': ['case.propose-closure'],
  '/staff/cases/[caseId]/closure#proposeClosingAction': ['case.propose-closure'],
  '/staff/cases/[caseId]/closure#decideClosingAction': ['case.close'],
  '/staff/cases/[caseId]/closure/tellings/[personId]': ['case.propose-closure'],
  '/staff/cases/[caseId]/closure/tellings/[personId]#tellOfClosingAction': ['case.propose-closure'],
  '/staff/cases/[caseId]/closure/objections': ['case.take-challenge'],
  '/staff/cases/[caseId]/closure/objections#takeChallengeAction': ['case.take-challenge'],
  '/staff/cases/[caseId]/closure/objections#answerChallengeAction': ['case.answer-challenge'],
  '/staff/cases/[caseId]/closure/checks/[personId]': ['case.check-afterwards'],
  '/staff/cases/[caseId]/closure/checks/[personId]#checkAfterwardsAction': ['case.check-afterwards'],
  '/staff/cases/[caseId]/closure/surveys/[personId]': ['survey.settle'],
  '/staff/cases/[caseId]/closure/surveys/[personId]#settleSurveyAction': ['survey.settle'],
}
