import type { Way } from '@/app/staff/_ways/way'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import type { Action } from '@/lib/access/roles'

type Section = { title: string; ways: readonly Way[] }
const at = (path: string) => `/staff/administration/${path}`

/** Everything that somebody may keep, by what it is of: the one list that the page of settings is made from. */
export const settingsSections: readonly Section[] = [
  {
    title: 'The house',
    ways: [
      { action: 'house.set', href: at('landlord'), label: 'The landlord', note: 'Name, numbers, hours, exit page' },
      { action: 'house.set', href: at('look'), label: 'Colour and logo', note: 'Checked so that everybody can read' },
      {
        action: 'calendar.keep',
        href: at('calendar-days'),
        label: 'Days we are closed',
        note: 'And the bank holidays',
      },
      {
        action: 'centre.manage',
        href: at('centres'),
        label: 'Reporting centres',
        note: 'Shared devices, and their codes',
      },
      { action: 'outgoing.oversee', href: at('outbox'), label: 'Mail and texts', note: 'What is stuck, and why' },
      {
        action: 'house.set',
        href: at('browser-reports'),
        label: 'What browsers stopped',
        note: 'Counts, and nothing of who',
      },
    ],
  },
  {
    title: 'Words',
    ways: [
      { action: 'template.change', href: at('templates'), label: 'Messages', note: 'What we write, in your words' },
      { action: 'list.change', href: at('word-lists'), label: 'Lists', note: 'What staff choose from' },
      { action: 'policy.publish', href: at('policy'), label: 'The policy', note: 'Versions, and the next review' },
    ],
  },
  {
    title: 'How we work',
    ways: [
      { action: 'target.change', href: at('targets'), label: 'Targets', note: 'How long each thing may take' },
      { action: 'catalogue.keep', href: at('catalogue'), label: 'Support catalogue', note: 'What can be offered' },
      { action: 'review-rule.change', href: at('review-rules'), label: 'ASB Case Review', note: 'By district' },
      { action: 'agency.keep', href: at('agencies'), label: 'Partners and contractors', note: 'What was agreed' },
    ],
  },
  {
    title: 'People and care',
    ways: [
      { action: 'staff.administer', href: at('staff'), label: 'Accounts', note: 'Who comes, moves and leaves' },
      { action: 'team.keep', href: at('teams'), label: 'Teams', note: 'Who works together' },
      { action: 'access.review', href: at('access-reviews'), label: 'Reviews of access', note: 'Once a year' },
      {
        action: 'route.change',
        href: at('restricted-route'),
        label: 'The restricted route',
        note: 'Who receives what',
      },
      { action: 'directory.keep', href: at('directory'), label: 'Who works for us', note: 'Names that are matched' },
      {
        action: 'audit.keep-head',
        href: at('audit-heads'),
        label: 'The daily number of the trail',
        note: 'Who keeps it',
      },
    ],
  },
]

/** What one of these grants lets somebody keep: who has none of them is not shown the page. */
export const settingsFor = (actor: Staff): Section[] =>
  settingsSections
    .map(({ title, ways }) => ({ title, ways: ways.filter(({ action }) => may(actor, action)) }))
    .filter(({ ways }) => ways.length > 0)

export const settingsActions: readonly Action[] = settingsSections.flatMap(({ ways }) =>
  ways.map(({ action }) => action),
)
