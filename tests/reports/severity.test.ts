import { expect, test } from 'vitest'
import { severityOf } from '@/lib/reports/severity'

test.each([
  ['in_danger', 'A1'],
  ['not_sure', 'A1'],
  ['safe', 'A2'],
  [undefined, 'A2'],
  [null, 'A2'],
] as const)('%s is %s', (safe, severity) => {
  expect(severityOf({ safe })).toBe(severity)
})
