import { expect, test } from 'vitest'
import { openJourney, sealJourney } from '@/lib/single-sign-on/journey'

const at = new Date('2026-12-24T11:20:00Z')
Object.assign(globalThis, { besideConfig: { textKeys: new Map([['1', Buffer.alloc(32, 7)]]) } })
const journey = { at: at.getTime(), state: 's', nonce: 'n', verifier: 'v', to: '/staff' }
const after = (minutes: number) => new Date(at.getTime() + minutes * 60_000)

test('a journey is read again for ten minutes and no longer', () => {
  const sealed = sealJourney(journey)
  expect(sealed).not.toContain('staff')
  expect(openJourney(sealed, after(9))).toEqual(journey)
  expect(openJourney(sealed, after(10))).toBeUndefined()
})

test.each([undefined, '', 'nonsense', '1:bm9uc2Vuc2U=', '9:abc'])('%s is no journey', sealed => {
  expect(openJourney(sealed, at)).toBeUndefined()
})

test('one that was changed is no journey', () => {
  const sealed = sealJourney(journey)
  expect(openJourney(`${sealed.slice(0, -4)}AAAA`, at)).toBeUndefined()
})
