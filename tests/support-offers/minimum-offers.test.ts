import { expect, test } from 'vitest'
import { countMade, minimumOffersMade } from '@/lib/support/minimum-offers'

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
