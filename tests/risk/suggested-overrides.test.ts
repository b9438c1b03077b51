import { expect, test } from 'vitest'
import { type OverrideFacts, suggestedOverrides } from '@/lib/risk/suggested-overrides'

const now = new Date('2026-12-18T20:30:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const nothing: OverrideFacts = { ageBand: null, incidentsAt: [], types: [], livesWithAllegedPerpetrator: false }

test.each([
  ['nothing is known', {}, []],
  ['a child', { ageBand: '13_15' }, ['child_targeted']],
  ['an adult', { ageBand: '18_or_over' }, []],
  ['three in 30 days', { incidentsAt: [daysAgo(1), daysAgo(10), daysAgo(30)] }, ['third_incident_in_30_days']],
  ['three, one of them longer ago', { incidentsAt: [daysAgo(1), daysAgo(10), daysAgo(31)] }, []],
  [
    'signs of mate crime with needs',
    { mateCrime: { indicators: ['money_gone'], careOrSupportNeeds: true } },
    ['mate_crime_with_needs'],
  ],
  ['signs without needs', { mateCrime: { indicators: ['money_gone'], careOrSupportNeeds: false } }, []],
  ['needs without signs', { mateCrime: { indicators: [], careOrSupportNeeds: true } }, []],
  ['living with them', { livesWithAllegedPerpetrator: true }, ['perpetrator_flagged_or_same_home']],
  ['an assault', { types: ['assault'] }, ['violence_or_weapon']],
  ['a weapon', { types: ['weapon', 'verbal_abuse'] }, ['violence_or_weapon']],
  ['arson', { types: ['arson_or_attempt'] }, ['arson']],
  ['a threat to kill', { types: ['threats_to_kill'] }, ['threat_to_kill']],
  ['graffiti', { types: ['graffiti_offensive'] }, []],
] as const)('with %s', (_, more, overrides) => {
  expect(suggestedOverrides({ ...nothing, ...(more as Partial<OverrideFacts>) }, now)).toEqual(overrides)
})
