import type { ListItem } from '../list'

/** How an alleged perpetrator stands to us, and what is possible then (domain §2.7, §5.5). */
export const perpetratorTypeItems: ListItem[] = [
  { code: 'tenant', words: 'Our tenant', possible: 'Every step, from advice to possession.' },
  {
    code: 'leaseholder_or_shared_owner',
    words: 'Our leaseholder or shared owner',
    possible: 'The lease, and an injunction.',
  },
  {
    code: 'household_member',
    words: 'In a household of ours',
    possible: 'The tenancy of the household, and an injunction on the person.',
  },
  {
    code: 'visitor',
    words: 'A visitor to a home of ours',
    possible: 'The tenancy of whoever they visit, and an injunction on the person.',
  },
  {
    code: 'neighbour_not_ours',
    words: 'A neighbour who is not ours',
    possible: 'An injunction where it touches our housing management; else the council, their landlord or the police.',
  },
  {
    code: 'staff',
    words: 'Our staff',
    possible: 'The restricted route: code of conduct and discipline. The tenant never hears of personnel matters.',
  },
  {
    code: 'contractor',
    words: 'A contractor’s worker',
    possible: 'The restricted route: contract manager, and not in our homes meanwhile.',
  },
  {
    code: 'partner_agency_worker',
    words: 'A partner agency’s worker',
    possible: 'Their employer, and our sharing agreement.',
  },
  {
    code: 'unknown',
    words: 'Not known',
    possible: 'By place: cameras, patrols, letters to the block only where they point to nobody.',
  },
  { code: 'group', words: 'A group', possible: 'Each person by how they stand to us; the place meanwhile.' },
]
