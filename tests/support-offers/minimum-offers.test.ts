import { expect, test } from 'vitest'
import { countMade, minimumOffersMade, unmetOffers } from '@/lib/support/minimum-offers'

const offer = (minimumOffer: number | null) => ({ minimumOffer, decision: 'declined' as const })

test('nobody has had anything at first', () => {
  expect(minimumOffersMade([]).map(({ made }) => made)).toEqual([false, false, false, false, false])
})

test('each of the five counts once, whatever they said', () => {
  expect(countMade([offer(1), offer(1), offer(3)])).toBe(2)
  expect(minimumOffersMade([offer(3)]).find(({ made }) => made)?.name).toBe('Help to report to the police')
})

test('what is not one of the five is not counted', () => {
  expect(countMade([offer(null)])).toBe(0)
})

test('what is still owed to somebody is named, of their own offers alone', () => {
  const to = (personId: string, minimumOffer: number) => ({ ...offer(minimumOffer), personId })
  const offers = [to('her', 1), to('her', 3), to('him', 2), to('him', 4), to('him', 5)]
  expect(unmetOffers({ id: 'her', role: 'victim' }, offers)).toEqual([
    { number: 2, name: 'Safety advice, and making the home safer considered' },
    { number: 4, name: 'A named contact and how to come back' },
    { number: 5, name: 'Case Review and complaint information' },
  ])
  expect(unmetOffers({ id: 'nobody', role: 'witness' }, offers)).toHaveLength(5)
})

test.each(['reporter', 'representative', 'alleged_perpetrator'] as const)('none of the five is owed to a %s', role => {
  expect(unmetOffers({ id: 'one', role }, [])).toEqual([])
})
