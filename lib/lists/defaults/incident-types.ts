import type { ListItem } from '../list'

const item = (code: string, words: string, flags: Record<string, boolean> = {}): ListItem => ({ code, words, ...flags })
const emergency = { emergency: true }
const keep = { keepEvidence: true }

/**
 * What happened, as staff classify it (domain §2.4): finer than the answers of the public form. `emergency`: 999 first;
 * `keepEvidence`: say how to keep it; `graffiti`: the removal clock (T9) runs.
 */
export const incidentTypeItems: ListItem[] = [
  item('verbal_abuse', 'Verbal abuse'),
  item('threats_to_hurt', 'Threats to hurt'),
  item('threats_to_kill', 'Threats to kill', emergency),
  item('threats_to_damage', 'Threats to damage property'),
  item('assault', 'Assault, including spitting', emergency),
  item('sexual_assault_or_harassment', 'Sexual assault or harassment', emergency),
  item('weapon', 'Weapon', emergency),
  item('intimidation_or_stalking', 'Intimidation or stalking: following, staring, blocking'),
  item('criminal_damage', 'Criminal damage', keep),
  item('arson_or_attempt', 'Arson or an attempt at it', emergency),
  item('graffiti_offensive', 'Offensive graffiti', { ...keep, graffiti: true }),
  item('offensive_material', 'Offensive material: leaflets, letters, symbols', keep),
  item('online_or_phone', 'Online or by phone', keep),
  item('mate_crime', 'Mate crime'),
  item('financial_exploitation_or_theft', 'Financial exploitation or theft'),
  item('cuckooing', 'Cuckooing: home taken over'),
  item('rubbish_or_dog_fouling_or_substances', 'Rubbish, dog fouling or substances, aimed at somebody', keep),
  item('noise_targeted', 'Noise aimed at somebody'),
  item('pet_harmed_or_used', 'Pet harmed, or used to frighten'),
  item('mobility_or_adaptation_interference', 'Mobility aid or adaptation interfered with'),
  item('religious_item_or_dress_interference', 'Religious item or dress interfered with'),
  item('visitor_or_carer_targeted', 'Visitor or carer targeted'),
  item('service_discrimination_by_staff_or_contractor', 'Discrimination by staff or a contractor'),
  item('false_reports_used_to_harass', 'False reports used to harass'),
  item('other', 'Something else'),
]
