import { describe, expect, test } from 'vitest'
import { graffitiState, isGraffitiClock } from '@/lib/cases/graffiti'
import { photographedSchema } from '@/lib/cases/graffiti-schema'

const at = new Date('2026-12-07T12:00:00Z')
const clock = { id: 'c', target: 'T9', startedAt: at, achievedAt: null, endedAt: null }
const told = (how: string, of = 'c') => ({ kind: 'graffiti_photographed', at, detail: { clock: of, how } })
const photo = { kind: 'photo', receivedAt: at }

describe('graffiti', () => {
  test.each([
    ['of which nobody said anything is not photographed', [], [], undefined],
    ['that an officer photographed is', [told('yes')], [], 'yes'],
    ['of which the case has a photo is', [], [photo], 'evidence'],
    ['of which there is a film or a sound only is not', [], [{ ...photo, kind: 'audio' }], undefined],
    ['that could not be photographed says so', [told('impossible')], [], 'impossible'],
    ['that was photographed after all is', [told('impossible'), told('yes')], [], 'yes'],
    ['of another clock says nothing of this one', [told('yes', 'other')], [], undefined],
  ])('%s', (_, events, evidence, photographed) => {
    expect(graffitiState(clock, events, evidence)).toEqual({ photographed, removedAt: null })
  })

  test('has a clock until it is no longer needed', () => {
    expect(isGraffitiClock(clock)).toBe(true)
    expect(isGraffitiClock({ ...clock, endedAt: at })).toBe(false)
    expect(isGraffitiClock({ ...clock, target: 'T10' })).toBe(false)
  })

  test('without a photograph asks why', () => {
    const clockId = '0198a000-0000-7000-8000-000000000000'
    expect(photographedSchema.safeParse({ clockId, how: 'impossible' }).error?.issues[0]?.path).toEqual(['reason'])
    expect(photographedSchema.safeParse({ clockId, how: 'yes' }).success).toBe(true)
  })
})
