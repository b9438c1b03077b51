import type { ControlMeasure } from '@/lib/violent-persons/marker'
import type { ListItem } from '../list'

/** What makes a visit safe (domain §5.7): what to do, and never why. */
export const controlMeasureItems: (ListItem & { code: ControlMeasure })[] = [
  { code: 'two_person_visit', words: 'Two-person visit' },
  { code: 'no_lone_visit_after_dark', words: 'Nobody alone after dark' },
  { code: 'dog_secured_first', words: 'Ring first: the dog is shut away before you go in' },
  { code: 'call_before_and_after', words: 'Ring the office before you go in and when you are out' },
  { code: 'meet_elsewhere', words: 'Meet at the office, not at the home' },
  { code: 'police_present', words: 'Only with the police there' },
  { code: 'men_only_team', words: 'Send men only' },
  { code: 'women_only_team', words: 'Send women only' },
]
