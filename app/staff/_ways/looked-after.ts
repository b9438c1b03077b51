import type { Way } from './way'

/** What somebody answers for: how the work goes, and the lists that it goes by. */
export const lookedAfter: readonly Way[] = [
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
  {
    action: 'house.set',
    href: '/staff/administration/browser-reports',
    label: 'What browsers stopped',
    note: 'Signs of a fault, or of an attack on a page',
  },
]
