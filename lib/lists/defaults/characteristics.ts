import type { ListItem } from '../list'

/**
 * Grounds (domain §2.1). `countsForNM01`: in the regulator's measure of hate, five strands only; `monitored`: a strand the
 * police and prosecutors monitor. Both are data with a date, because the law moves. `within`: the statutory strand it is part of.
 */
const item = (code: string, words: string, monitored = false, within?: string): ListItem => ({
  code,
  words,
  monitored,
  countsForNM01: monitored,
  ...(within && { within }),
})

export const characteristicItems: ListItem[] = [
  item('race', 'Race, colour, nationality, ethnic or national origin', true),
  item('gypsy_roma_traveller', 'Gypsy, Roma or Traveller', true, 'race'),
  item('religion_or_belief', 'Religion or belief, or having none', true),
  item('disability', 'Disability', true),
  item('sexual_orientation', 'Sexual orientation', true),
  item('transgender', 'Transgender identity or gender reassignment', true),
  item('sex', 'Sex or gender'),
  item('age', 'Age'),
  item('pregnancy_maternity', 'Pregnancy or maternity'),
  item('marriage_civil_partnership', 'Marriage or civil partnership'),
  item('alternative_subculture', 'Alternative subculture'),
  item('appearance', 'Appearance'),
  item('language', 'Language or accent'),
  item('other_local', 'Something else about who they are'),
  item('not_sure', 'Not sure'),
]
