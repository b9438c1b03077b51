import { describe, expect, test } from 'vitest'
import { isInRemit, type RemitGround, referOutProblem, remitTold } from '@/lib/triage/remit'

describe('remit', () => {
  const cases: [string, RemitGround[], boolean][] = [
    ['our tenant is the victim, whoever did it, wherever', ['victim_ours'], true],
    ['our tenant is the alleged perpetrator, the victim owns their home', ['perpetrator_ours'], true],
    ['it happened on our land between two strangers', ['place_ours'], true],
    ['our contractor did it in a home of ours', ['perpetrator_ours', 'place_ours'], true],
    ['our staff were the victim in the street', ['victim_ours'], true],
    ['both sides and the place are ours', ['victim_ours', 'perpetrator_ours', 'place_ours'], true],
    ['neither side is ours and it was not our land', [], false],
  ]
  test.each(cases)('%s', (_, holds, inRemit) => {
    expect(isInRemit(holds)).toBe(inRemit)
    expect(referOutProblem(holds) === undefined).toBe(!inRemit)
  })
})

describe('what the coded answers say of remit', () => {
  const none = { homeId: null, blockId: null, role: 'witness', perpetrator: 'named' }
  test.each([
    ['nothing', {}, []],
    ['a home of ours', { homeId: 'a' }, ['place_ours']],
    ['a block of ours', { blockId: 'a' }, ['place_ours']],
    ['our staff as the victim', { role: 'staff_self' }, ['victim_ours']],
    ['somebody who works for us', { perpetrator: 'works_for_landlord' }, ['perpetrator_ours']],
  ])('%s', (_, told, holds) => expect(remitTold({ ...none, ...told })).toEqual(holds))
})
