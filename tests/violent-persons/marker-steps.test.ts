import { describe, expect, test } from 'vitest'
import { type MarkerToWork, markerSteps } from '@/lib/violent-persons/marker-steps'

const now = new Date('2026-12-07T10:00:00Z')
const proposed: MarkerToWork = {
  ...{ id: 'marker', reference: 'C-1', severity: 'A2', proposedBy: 'officer', decidedBy: null },
  ...{ provisionalUntil: new Date('2026-12-09T17:00:00Z'), decision: null, reviewOn: null, expiresOn: null },
  ...{
    ending: null,
    endedAt: null,
    notice: null,
    notifiedAt: null,
    appealedAt: null,
    renewalBy: null,
    homeLost: false,
  },
}
const approved: MarkerToWork = {
  ...{ ...proposed, decision: 'approved', decidedBy: 'manager', notice: 'withhold' },
  ...{ reviewOn: '2027-06-04', expiresOn: '2027-12-04' },
}
const manager = { id: 'manager', decides: true }
const other = { id: 'other', decides: true }
const officer = { id: 'officer', decides: false }
const titles = (marker: MarkerToWork, who: typeof manager, at = now) =>
  markerSteps(marker, who, at).map(({ title }) => title)

describe('what a marker asks for', () => {
  test('is a decision of a manager who did not propose it, by when it lapses', () => {
    const [step] = markerSteps(proposed, manager, now)
    expect(step).toMatchObject({ title: 'Decide on a warning marker before it lapses', markerId: 'marker' })
    expect(step?.reading?.at).toEqual(proposed.provisionalUntil)
    expect(titles(proposed, officer)).toEqual([])
    expect(titles({ ...proposed, proposedBy: 'manager' }, manager)).toEqual([])
    expect(titles(proposed, manager, proposed.provisionalUntil)).toEqual([])
  })

  test('is a letter until it was sent, where they are told', () => {
    const told = { ...approved, notice: 'notify' }
    expect(titles(told, officer)).toEqual(['Send the letter on a warning marker'])
    expect(titles({ ...told, notifiedAt: now }, officer)).toEqual([])
    expect(titles(approved, officer)).toEqual([])
  })

  test('is a review from four weeks before', () => {
    expect(titles(approved, officer, new Date('2027-05-01T10:00:00Z'))).toEqual([])
    expect(titles(approved, officer, new Date('2027-05-10T10:00:00Z'))).toEqual(['Review a warning marker'])
  })

  test('is an answer to an appeal of somebody who had no part in it', () => {
    const appealed = { ...approved, appealedAt: now }
    expect(titles(appealed, other)).toEqual(['Answer an appeal against a warning marker'])
    expect(titles(appealed, manager)).toEqual([])
    expect(titles(appealed, officer)).toEqual([])
  })

  test('is an agreement to keep it on of somebody else than whoever proposed that', () => {
    const renewed = { ...approved, renewalBy: 'other' }
    expect(titles(renewed, manager)).toEqual(['Agree or not to keep a warning marker on'])
    expect(titles(renewed, other)).toEqual([])
  })

  test('is a review at once where its home carries it no more', () => {
    const lost = { ...approved, homeLost: true }
    expect(titles(lost, officer)).toEqual(['Review a warning marker that its home carries no more'])
    expect(titles({ ...lost, ending: 'mistake', endedAt: now }, officer)).toEqual([])
  })

  test('is nothing once it has ended', () => {
    expect(titles({ ...approved, ending: 'mistake', endedAt: now, appealedAt: now }, other)).toEqual([])
  })
})
