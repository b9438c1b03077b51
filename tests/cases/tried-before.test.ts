import { describe, expect, test } from 'vitest'
import { cameBackWords, type EarlierCase, triedIn } from '@/lib/cases/tried-before'

const day = (text: string) => new Date(`${text}T12:00:00Z`)
const empty: EarlierCase = {
  ...{ id: 'one', reference: 'LK-0000-01', openedAt: day('2026-01-05'), closedAt: day('2026-03-03') },
  ...{ findings: [], closings: [], actions: [], measures: [], police: [], offers: [] },
}
const again = day('2026-05-01')
const lock = { kind: 'locks', wording: { locks: 'Locks changed' }, what: null, completedAt: day('2026-02-01') }

describe('what was tried before', () => {
  test('is nothing where an old case has no records, and says when it was open', () => {
    expect(triedIn(empty, again)).toEqual({
      ...{ id: 'one', reference: 'LK-0000-01', openedAt: empty.openedAt, closedAt: empty.closedAt },
      ...{ finding: undefined, closedBecause: undefined, actions: [], measures: [], police: [], accepted: [] },
      cameBack: 'Reported again within 3 months',
    })
  })

  test('takes the newest finding and the newest closing, in the words that were read then', () => {
    const tried = triedIn(
      {
        ...empty,
        findings: [{ finding: 'partly_supported' }, { finding: 'not_enough_evidence' }],
        closings: [
          { reason: 'resolved_stopped', wording: { resolved_stopped: 'It stopped' } },
          { reason: 'perpetrator_unknown', wording: {} },
        ],
      },
      again,
    )
    expect([tried.finding, tried.closedBecause]).toEqual(['Partly supported', 'It stopped'])
  })

  test('lists what was done by its day, and leaves out what was not', () => {
    const actions = [
      { what: 'Letter to all homes', doneAt: day('2026-02-20') },
      { what: 'Never done', doneAt: null },
      { what: 'Visit', doneAt: day('2026-01-20') },
    ]
    const measures = [
      lock,
      { ...lock, completedAt: null },
      { ...lock, kind: 'something_else', wording: { something_else: 'Something else' }, what: 'A gate' },
    ]
    const tried = triedIn({ ...empty, actions, measures }, again)
    expect(tried.actions.map(({ what }) => what)).toEqual(['Visit', 'Letter to all homes'])
    expect(tried.measures.map(({ what }) => what)).toEqual(['Locks changed', 'A gate'])
  })

  test('says each standing with the police once, the newest of each person', () => {
    const police = [
      { personId: 'a', status: 'police_no_crime' as const },
      { personId: 'b', status: 'police_no_crime' as const },
      { personId: 'a', status: 'reported_by_victim' as const },
    ]
    expect(triedIn({ ...empty, police }, again).police).toEqual(['The police recorded no crime'])
  })

  test('names support that was accepted once, and nobody', () => {
    const offers = [{ name: 'Victim Support' }, { name: 'Counselling' }, { name: 'Victim Support' }]
    expect(triedIn({ ...empty, offers }, again).accepted).toEqual(['Counselling', 'Victim Support'])
  })
})

test.each([
  ['2026-03-02', 'Reported again within 3 months'],
  ['2026-06-03', 'Reported again within 3 months'],
  ['2026-06-05', 'Reported again within 6 months'],
  ['2026-09-04', 'Reported again within 12 months'],
  ['2027-03-03', 'Reported again within 12 months'],
  ['2027-03-05', 'Reported again after more than 12 months'],
])('closed on 3 March and told of again on %s: %s', (on, words) => {
  expect(cameBackWords(day('2026-03-03'), day(on))).toBe(words)
})
