import { describe, expect, test } from 'vitest'
import { s5a } from '@/drizzle/seed/scenarios'
import { alarmsFor } from '@/lib/alarms/alarms-for'
import { instantAt } from '@/lib/clock/local'
import type { Answers } from '@/lib/reports/answers'

const told = (more: Partial<Answers>): Answers => ({
  ...s5a,
  safe: 'safe',
  types: ['verbal_abuse'],
  age: '18_or_over',
  ...more,
})
const friday = instantAt('2026-12-18', '20:30')
const monday = instantAt('2026-12-14', '10:00')
const christmasEve = instantAt('2026-12-24', '11:20')

describe('who is called when a report has arrived', () => {
  test.each<[string, Partial<Answers>, Date, string[]]>([
    ['nobody for abuse on a working day', {}, monday, []],
    ['nobody for abuse on a Friday', {}, friday, []],
    ['somebody may be in danger, on any day', { safe: 'in_danger' }, monday, ['emergency']],
    ['whoever cannot say that they are safe is taken not to be', { safe: 'not_sure' }, monday, ['emergency']],
    ['in danger before Christmas, for both reasons', { safe: 'in_danger' }, christmasEve, ['emergency', 'long_gap']],
    ['a child is targeted on a Friday evening (scenario S4)', { age: '13_15' }, friday, ['long_gap']],
    ['a child is targeted on a working day', { age: '13_15' }, monday, []],
    ['a child who saw it is not the one it is done to', { age: '13_15', role: 'witness' }, friday, []],
    ['a "friend" who takes, on a Friday', { types: ['mate_crime'] }, friday, ['long_gap']],
    ['violence on a Friday', { types: ['assault'] }, friday, ['long_gap']],
  ])('%s', (_, more, at, expected) => {
    expect(alarmsFor(told(more), at, [])).toEqual(expected)
  })

  test('a closure day makes a gap long', () => {
    const wednesday = instantAt('2026-12-16', '10:00')
    expect(alarmsFor(told({ age: '13_15' }), wednesday, [])).toEqual([])
    expect(alarmsFor(told({ age: '13_15' }), wednesday, ['2026-12-17', '2026-12-18'])).toEqual(['long_gap'])
  })
})
