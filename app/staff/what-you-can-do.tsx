import { LinkList, type ListedLink } from '@/components/page/link-list'
import { Panel } from '@/components/page/panel'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import type { Action } from '@/lib/access/roles'
import type { StaffRole } from '@/lib/access/staff-role'
import { comesToHomes } from '@/lib/violent-persons/visit-queries'

type Way = ListedLink & { action: Action }

const work: readonly Way[] = [
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

const oversight: readonly Way[] = [
  {
    action: 'case.oversee',
    href: '/staff/oversight/cases',
    label: 'What is late, and why',
    note: 'And what nobody has in hand',
  },
  {
    action: 'case.hand-over',
    href: '/staff/handovers',
    label: 'Hand cases over',
    note: 'All of a colleague’s at once',
  },
  {
    action: 'pattern.oversee',
    href: '/staff/oversight/places',
    label: 'Where it happens',
    note: 'By block and month',
  },
  {
    action: 'pattern.oversee',
    href: '/staff/oversight/perpetrators',
    label: 'Persistent alleged perpetrators',
    note: 'Across all homes, and what was tried',
  },
  {
    action: 'evidence.oversee',
    href: '/staff/oversight/evidence',
    label: 'Evidence in good hands',
    note: 'What nobody has looked at, and whose it is',
  },
  {
    action: 'statistics.view',
    href: '/staff/oversight/messages',
    label: 'Coming back to messages',
    note: 'How many do, and what waits',
  },
  {
    action: 'survey.view',
    href: '/staff/oversight/survey',
    label: 'How we did',
    note: 'What people answer after closing',
  },
  {
    action: 'outgoing.oversee',
    href: '/staff/administration/outbox',
    label: 'Mail and texts',
    note: 'What is stuck, and why',
  },
  {
    action: 'catalogue.keep',
    href: '/staff/administration/catalogue',
    label: 'Support catalogue',
    note: 'What can be offered, and whether it is still right',
  },
  {
    action: 'target.change',
    href: '/staff/administration/targets',
    label: 'Targets',
    note: 'How long each thing may take',
  },
  {
    action: 'policy.publish',
    href: '/staff/administration/policy',
    label: 'The policy',
    note: 'Versions, and the next review',
  },
  {
    action: 'review-rule.change',
    href: '/staff/administration/review-rules',
    label: 'ASB Case Review',
    note: 'When somebody may ask for one, by district',
  },
  {
    action: 'route.change',
    href: '/staff/administration/restricted-route',
    label: 'The restricted route',
    note: 'Who receives what is said about whom',
  },
  {
    action: 'directory.keep',
    href: '/staff/administration/directory',
    label: 'Who works for us',
    note: 'The names that reports are matched with',
  },
  {
    action: 'agency.keep',
    href: '/staff/administration/agencies',
    label: 'Partners and contractors',
    note: 'What was agreed, and until when',
  },
  {
    action: 'audit.view',
    href: '/staff/audit',
    label: 'Who did and read what',
    note: 'By person, by record, without a task',
  },
  {
    action: 'audit.keep-head',
    href: '/staff/administration/audit-heads',
    label: 'The daily number of the trail',
    note: 'Who keeps it outside the house',
  },
  {
    action: 'centre.manage',
    href: '/staff/administration/centres',
    label: 'Reporting centres',
    note: 'Shared devices, and their codes',
  },
]

/** Roles that work in parts of Beside which are not there yet are told so. */
const notYet: Partial<Record<StaffRole, string>> = {
  ODMT: 'You will find more counts and trends for your team here. That part of Beside is still to come.',
  Insight: 'You will find more suppressed figures here. That part of Beside is still to come.',
  Auditor: 'You will find samples here. That part of Beside is still to come.',
  DPO: 'Requests for data will be here. This part of Beside is still to come.',
  SysAdmin: 'Accounts are made with npm run staff:add for now. You see no reports and no cases, and that is right.',
}

/** Says honestly what this person may do here, and what they may not: their own work, then what they look after. */
export async function WhatYouCanDo({ actor }: { actor: Staff }) {
  const visits = may(actor, 'visit.own') && (await comesToHomes(actor))
  const shows = ({ action }: Way) => may(actor, action) && (action !== 'visit.own' || visits)
  const [own, others] = [work, oversight].map(ways => ways.filter(shows))
  const coming = notYet[actor.role]
  return (
    <>
      <Panel kind="sunk" title="What you can do here" id="can">
        <Ways ways={own} />
        {coming && <p>{coming}</p>}
        <p className="meta">
          You see only what your work needs. If something is missing that you need, ask your manager.
        </p>
      </Panel>
      {others && others.length > 0 && (
        <Panel kind="sunk" title="What you look after" id="look-after">
          <Ways ways={others} />
        </Panel>
      )}
    </>
  )
}

function Ways({ ways = [] }: { ways: readonly Way[] | undefined }) {
  return ways.length > 0 && <LinkList links={ways.map(({ action: _, ...link }) => link)} />
}
