import type { Entry } from './routes'

/** Accounts, teams, reviews of access and what is agreed to before a case is seen, by the grant they ask for. */
export const peopleRoutes: Readonly<Record<string, Entry>> = {
  '/staff/account/agreeing': ['account.agree'],
  '/staff/account/agreeing#agreeAction': ['account.agree'],
  '/staff/administration/staff': ['staff.administer'],
  '/staff/administration/staff/new': ['staff.administer'],
  '/staff/administration/staff/new#makeAccountAction': ['staff.administer'],
  '/staff/administration/staff/[staffId]': ['staff.administer'],
  '/staff/administration/staff/[staffId]#changeAccountAction': ['staff.administer'],
  '/staff/administration/staff/[staffId]#inviteAgainAction': ['staff.administer'],
  '/staff/administration/staff/[staffId]#recoverAction': ['staff.administer'],
  '/staff/administration/staff/[staffId]#bringBackAction': ['staff.administer'],
  '/staff/administration/staff/[staffId]/leaving': ['staff.administer'],
  '/staff/administration/staff/[staffId]/leaving#endAccountAction': ['staff.administer'],
  '/staff/administration/teams': ['team.keep'],
  '/staff/administration/teams#addTeamAction': ['team.keep'],
  '/staff/administration/teams#renameTeamAction': ['team.keep'],
  '/staff/administration/teams#endTeamAction': ['team.keep'],
  '/staff/administration/access-reviews': ['access.review'],
  '/staff/administration/access-reviews#openReviewAction': ['access.review'],
  '/staff/administration/access-reviews/[reviewId]': ['access.review'],
  '/staff/administration/access-reviews/[reviewId]#answerAccountsAction': ['access.review'],
  '/staff/administration/access-reviews/[reviewId]#closeReviewAction': ['access.review'],
}
