import { describe, expect, test } from 'vitest'
import { quartersWords } from '@/lib/closing/survey-periods'
import { isStillAsked, waysToAsk, workedOn } from '@/lib/closing/survey-rules'
import { surveySchema } from '@/lib/closing/survey-schema'

const kase = {
  officerId: 'officer',
  deputyId: 'deputy',
  contacts: [{ byId: 'caller' }],
  closing: { closures: [{ proposedBy: 'proposer' }], tellings: [{ toldBy: 'teller' }] },
}

describe('who asks how we did', () => {
  test.each(['officer', 'deputy', 'caller', 'proposer', 'teller'])('is not the %s of the case', id => {
    expect(workedOn(kase, id)).toBe(true)
  })

  test('is anybody else who may', () => {
    expect(workedOn(kase, 'manager')).toBe(false)
    expect(workedOn({ ...kase, officerId: null, deputyId: null }, 'manager')).toBe(false)
  })

  test('asks by the ways they called safe, and leaves their mailbox to ask by itself', () => {
    const safe = { okChannels: ['phone', 'portal'], neverChannels: [], livesWithAllegedPerpetrator: false } as const
    expect(waysToAsk({ ...safe, okChannels: [...safe.okChannels], neverChannels: [] })).toEqual(['phone'])
    expect(waysToAsk(undefined)).toEqual([])
  })

  test('asks until it is settled', () => {
    const states = ['due', 'offered', 'answered', 'declined', 'skipped'] as const
    expect(states.filter(isStillAsked)).toEqual(['due', 'offered'])
  })
})

describe('the form of a survey', () => {
  const errorsOf = (form: object) => surveySchema.safeParse(form).error?.issues.map(({ path }) => path[0]) ?? []

  test.each([
    ['is asked what came of it', {}, ['end']],
    ['is asked for the way, and for an answer', { end: 'answered' }, ['channel', 'in_time']],
    ['takes one answer', { end: 'answered', channel: 'phone', satisfied: '1' }, []],
    ['takes their own words alone', { end: 'answered', channel: 'phone', text: 'Thank you' }, []],
    ['takes no mark but 1 to 5', { end: 'answered', channel: 'phone', satisfied: '9' }, ['satisfied']],
    ['takes a no', { end: 'declined' }, []],
    ['keeps no answer of somebody who gave none', { end: 'not_safe', satisfied: '1' }, ['end']],
  ])('%s', (_, form, errors) => {
    expect(errorsOf(form)).toEqual(errors)
  })
})

test('quarters are said by their months, and over a year\u2019s end with both years', () => {
  expect(quartersWords({ starts: '2026-01-01', ends: '2026-04-01' })).toBe('January to March 2026')
  expect(quartersWords({ starts: '2026-10-01', ends: '2027-04-01' })).toBe('October 2026 to March 2027')
})
