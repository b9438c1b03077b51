import type { Way } from './way'

/** What somebody does with their own hands. */
export const ownWork: readonly Way[] = [
  { action: 'report.list', href: '/staff/triage', label: 'Triage', note: 'Reports waiting for a decision' },
  { action: 'case.list', href: '/staff/cases', label: 'Cases', note: 'People, support, clocks' },
  { action: 'report.create', href: '/staff/reports/new', label: 'Enter a report', note: 'For someone who told you' },
  { action: 'report.follow', href: '/staff/reports', label: 'Your entries', note: 'What you typed, and how it stands' },
  {
    action: 'calendar.own',
    href: '/staff/calendar',
    label: 'Your calendar',
    note: 'When something is due, and no more',
  },
  {
    action: 'session.own',
    href: '/staff/account/sessions',
    label: 'Where you are signed in',
    note: 'And how to end it elsewhere',
  },
  {
    action: 'policy.answer-request',
    href: '/staff/policy-requests',
    label: 'Requests for the policy',
    note: 'In another form or language',
  },
  { action: 'glass.ask', href: '/staff/glass', label: 'Ask to be let in', note: 'To a record that is shut' },
  { action: 'visit.book', href: '/staff/visits', label: 'Visits', note: 'Book one, with what makes it safe' },
  { action: 'visit.own', href: '/staff/visits', label: 'Your visits', note: 'When, where, and how to come safely' },
  { action: 'marker.keep', href: '/staff/markers', label: 'Warning markers', note: 'Decide, review, end' },
  {
    action: 'tie.declare',
    href: '/staff/ties',
    label: 'Whom you are close to',
    note: 'So that you never see their reports',
  },
  { action: 'absence.record', href: '/staff/absences', label: 'Who is away', note: 'And who stands in' },
]
