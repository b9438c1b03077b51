import type { Channel } from '@/lib/reports/report'

/** How a report reached us, as staff say it. */
export const channelWords: Record<Channel, string> = {
  web: 'Online form',
  contact_centre: 'Phone call',
  office: 'At an office',
  key_partner: 'Partner organisation',
  staff: 'Member of staff',
  letter: 'Letter',
  email: 'Email',
  visit: 'During a visit',
  councillor_or_mp: 'Councillor or MP',
  hms_import: 'Housing system',
}
