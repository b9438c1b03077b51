import type { ListItem } from '../list'

/** What makes somebody safer where they live (domain §4.1, Practical). `urgent`: done within 24 hours where it is security (T10). */
export type MeasureItem = ListItem & { urgent?: true }

export const measureItems: MeasureItem[] = [
  { code: 'locks', words: 'Locks changed or added', urgent: true },
  { code: 'door_chain_or_viewer', words: 'Door chain or viewer' },
  { code: 'fireproof_letterbox', words: 'Fireproof letterbox, or a bag for it', urgent: true },
  { code: 'smoke_alarms', words: 'Smoke alarms, with a visit of the fire service', urgent: true },
  { code: 'lighting', words: 'Lighting' },
  { code: 'camera_or_doorbell', words: 'Camera or video doorbell, with advice on data protection' },
  { code: 'personal_alarm', words: 'Personal or phone alarm' },
  { code: 'boarding_up', words: 'Boarding up or making a home secure', urgent: true },
  { code: 'post_redirection', words: 'Post redirected, or held at the office' },
  { code: 'ex_directory', words: 'A new or unlisted number' },
  { code: 'safe_route', words: 'A safe route planned together' },
  { code: 'something_else', words: 'Something else' },
]
