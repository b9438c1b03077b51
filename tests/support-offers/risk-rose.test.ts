import { expect, test } from 'vitest'
import type { RiskBand } from '@/lib/risk/risk'
import { riskRose } from '@/lib/support/risk-rose'

const day = (n: number) => new Date(Date.UTC(2026, 11, n, 12))
const no = day(10)
const assessed = (band: RiskBand, n: number) => ({ band, at: day(n) })

/** What is on record of the days before and after a no on 10 December, and whether risk has risen since. */
test.each([
  ['nothing on record', [], [], false],
  ['an incident recorded before the no', [], [9], false],
  ['an incident recorded after it', [], [11], true],
  ['the same band again', [assessed('medium', 8), assessed('medium', 12)], [], false],
  ['a higher band', [assessed('medium', 8), assessed('high', 12)], [], true],
  ['a lower band', [assessed('high', 8), assessed('medium', 12)], [], false],
  ['a higher band that stood before the no', [assessed('standard', 6), assessed('high', 8)], [], false],
  [
    'lowered and raised to where it was',
    [assessed('high', 8), assessed('medium', 11), assessed('high', 12)],
    [],
    false,
  ],
  ['a first assessment, standard', [assessed('standard', 12)], [], false],
  ['a first assessment, high', [assessed('high', 12)], [], true],
] as const)('after %s', (_, assessments, recorded, rose) => {
  expect(riskRose(no, { assessments, incidents: recorded.map(n => ({ recordedAt: day(n) })) })).toBe(rose)
})
