import type { RiskOverride } from '@/lib/risk/risk'
import type { ListItem } from '../list'

/** Each makes the band High whatever the score (domain §3.5). */
export const riskOverrideItems: (ListItem & { code: RiskOverride })[] = [
  { code: 'violence_or_weapon', words: 'Violence, or a weapon' },
  { code: 'arson', words: 'Arson, or a threat of it' },
  { code: 'threat_to_kill', words: 'A threat to kill' },
  {
    code: 'suicide_or_self_harm',
    words: 'Thoughts of suicide or self-harm: ask, and follow the suicide protocol',
  },
  { code: 'mate_crime_with_needs', words: 'Mate crime, with care or support needs' },
  { code: 'child_targeted', words: 'A child is targeted' },
  {
    code: 'perpetrator_flagged_or_same_home',
    words: 'The alleged perpetrator is flagged as potentially violent, or lives in the same home',
  },
  { code: 'third_incident_in_30_days', words: 'The third incident in 30 days' },
  { code: 'leaving_home_in_fear', words: 'They plan to move or have left home because of fear' },
]
