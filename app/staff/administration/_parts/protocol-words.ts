import type { AgencyKind } from '@/lib/agencies/agency'
import type { ProtocolStanding } from '@/lib/agencies/protocol'

export const kindWords: Record<AgencyKind, string> = { partner: 'Partner', contractor: 'Contractor' }

export const standingWords: Record<ProtocolStanding, string> = {
  coming: 'Still to begin',
  in_force: 'In force',
  ends_soon: 'In force, ends within 60 days',
  over: 'Over',
  ended: 'Ended early',
}

/** What it means, for one kind and the other, that we work with them or not: said before the press, and after it. */
export const workingWords: Record<AgencyKind, { off: string; stop: string; again: string }> = {
  partner: {
    off: 'We do not work with them now: no protocol of theirs counts.',
    stop: 'Their people can tell us of nobody from now on.',
    again: 'A protocol that is in force counts again.',
  },
  contractor: {
    off: 'We do not work with them now: they cannot be booked.',
    stop: 'They cannot be booked from now on, and their people see no visits.',
    again: 'They can be booked again, and their people see their visits.',
  },
}
