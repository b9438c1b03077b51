import type { ListItem } from '@/lib/lists/list'

type Incident = { happenedAt: Date; reportId?: string | null }
type Report = { id: string; receivedAt: Date }
export type IncidentsFacts = {
  count: number
  last30Days: number
  /** Two or more linked incidents: a course of conduct is to be considered (domain §2.3). One is still a hate incident. */
  courseOfConduct: boolean
  /** An override of the risk assessment (domain §3.5). */
  thirdIn30Days: boolean
}

const month = 30 * 86_400_000

/** How often it happened: dated incidents, and reports that none of them dates, by the day they came. */
export function incidentsFacts(incidents: readonly Incident[], reports: readonly Report[], now: Date): IncidentsFacts {
  const undated = reports.filter(({ id }) => !incidents.some(({ reportId }) => reportId === id))
  const days = [...incidents.map(({ happenedAt }) => happenedAt), ...undated.map(({ receivedAt }) => receivedAt)]
  const last30Days = days.filter(at => at <= now && now.getTime() - at.getTime() <= month).length
  return { count: days.length, last30Days, courseOfConduct: days.length >= 2, thirdIn30Days: last30Days >= 3 }
}

export const courseOfConductWords = 'Two or more linked incidents: consider course of conduct (PHA)'

/** What to do at once about an incident of this type. */
export const adviceFor = ({ emergency, keepEvidence, graffiti }: ListItem): string[] => [
  ...(emergency ? ['If it is going on, or they are in danger: 999 first.'] : []),
  ...(graffiti ? ['Photograph it before it is removed. Removal is due within 24 hours.'] : []),
  ...(keepEvidence
    ? ['Keep what there is: things in a paper bag, messages and posts as pictures with their date. Do not reply.']
    : []),
]
