import { describe, expect, test } from 'vitest'
import { peopleTold } from '@/lib/cases/people-told'
import type { Answers } from '@/lib/reports/answers'

const roles = (answers: Answers) => peopleTold(answers).map(person => person.role)
const named = { name: 'Amina Farouk', phone: '01632 960118', level: 'confidential' as const }

describe('who a report brings into a case', () => {
  test.each<[string, Answers, string[]]>([
    ['it happened to them', { role: 'victim' }, ['victim']],
    ['our own staff', { role: 'staff_self' }, ['victim']],
    ['a witness', { role: 'witness' }, ['victim', 'witness']],
    ['for someone else', { role: 'on_behalf' }, ['victim', 'representative']],
    ['a partner organisation', { role: 'professional' }, ['victim', 'reporter']],
    ['nobody said', {}, ['victim']],
    ['who did it is known', { role: 'victim', perpetrator: 'named' }, ['victim', 'alleged_perpetrator']],
    ['who did it is described', { role: 'victim', perpetratorWords: 'Tall' }, ['victim', 'alleged_perpetrator']],
    ['who did it is unknown', { role: 'victim', perpetrator: 'unknown' }, ['victim']],
  ])('%s', (_, answers, expected) => expect(roles(answers)).toEqual(expected))

  test('name and contact belong to whoever told us, never to a victim they speak of', () => {
    const [victim, witness] = peopleTold({ ...named, role: 'witness', placeWords: 'Stairs at Beech House' })
    expect(victim).toMatchObject({ about: 'Not yet known to us. Where it happened, as told: Stairs at Beech House' })
    expect(victim).not.toHaveProperty('name')
    expect(witness).toMatchObject({ name: 'Amina Farouk', phone: '01632 960118' })
  })

  test('who they are is kept unless they said that their name may be used', () => {
    expect(peopleTold({ ...named, role: 'victim' })[0]?.identityKept).toBe(true)
    expect(peopleTold({ ...named, role: 'victim', level: 'anonymous' })[0]?.identityKept).toBe(true)
    expect(peopleTold({ ...named, role: 'victim', level: 'open' })[0]?.identityKept).toBe(false)
  })
})

describe('what a victim wishes', () => {
  test.each<[Answers['wishes'], string]>([
    [undefined, 'not_asked'],
    [['someone_to_talk_to'], 'not_asked'],
    [['just_want_you_to_know'], 'support_only'],
    [['just_want_you_to_know', 'telling_the_police'], 'not_asked'],
    [['speaking_to_the_person_if_i_agree'], 'not_asked'],
    [['nothing_done', 'telling_the_police'], 'no'],
  ])('%s is %s', (wishes, wish) => expect(peopleTold({ role: 'victim', wishes })[0]?.wish).toBe(wish))

  test('is not asked of a witness', () => {
    const witness = peopleTold({ role: 'witness', wishes: ['telling_the_police'] }).find(
      ({ role }) => role === 'witness',
    )
    expect(witness?.wish).toBeUndefined()
  })
})

test('a witness to it keeps the ways they called safe: the lock is for the one it happens to', () => {
  const [victim, witness] = peopleTold({ ...named, role: 'witness', types: ['mate_crime'], channels: ['phone'] })
  expect(victim?.safe?.neverChannels).toContain('phone')
  expect(witness?.safe?.okChannels).toEqual(['phone'])
})

test('a victim spoken of by another is locked when a “friend” takes from them', () => {
  const [victim] = peopleTold({ role: 'professional', types: ['mate_crime'], channels: ['phone'] })
  expect(victim?.safe?.neverChannels).toEqual(['phone', 'text', 'email', 'letter'])
})
