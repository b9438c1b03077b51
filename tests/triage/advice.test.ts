import { expect, test } from 'vitest'
import { incidentTypeItems } from '@/lib/lists/defaults/incident-types'
import { adviceOn, adviceOnAll } from '@/lib/triage/advice'

test('every type that may be an emergency says 999, and every type to keep evidence of says how', () => {
  for (const item of incidentTypeItems) {
    const advice = adviceOn(item).join(' ')
    expect(advice.includes('999')).toBe(item.emergency === true)
    expect(/paper bag|[Pp]hotograph|screenshot/.test(advice)).toBe(item.keepEvidence === true)
  }
})

test('999 comes first, and each sentence once', () => {
  const advice = adviceOnAll(incidentTypeItems, ['graffiti_offensive', 'weapon', 'assault', 'online_or_phone'])
  expect(advice[0]).toContain('999')
  expect(advice.filter(line => line.includes('999'))).toHaveLength(1)
  expect(advice.some(line => line.includes('Do not reply'))).toBe(true)
})
