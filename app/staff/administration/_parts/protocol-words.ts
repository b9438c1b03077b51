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
