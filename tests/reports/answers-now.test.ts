import { expect, test } from 'vitest'
import type { Answers } from '@/lib/reports/answers'
import { answersNow } from '@/lib/reports/answers-now'

const named: Answers = {
  level: 'confidential',
  name: 'Sam',
  phone: '07700 900123',
  email: 'sam@example.org',
  channels: ['phone', 'via_named_person'],
  times: 'Mornings',
  voicemail: 'never',
  safeWord: 'bluebell',
  via: 'My aunt',
  livesWith: 'no',
  wishes: ['not_sure'],
}
const now = (...later: Answers[]) =>
  answersNow(
    named,
    later.map(answers => ({ answers })),
  )

test('what was never spoken of again stands', () => {
  expect(answersNow(named, [])).toEqual(named)
  expect(answersNow(named, [{}])).toEqual(named)
})

test('new ways to be reached replace the old ones as a whole, and an address only by another', () => {
  expect(now({ channels: ['email'], livesWith: 'no' })).toEqual({
    ...{ level: 'confidential', name: 'Sam', phone: '07700 900123', email: 'sam@example.org' },
    ...{ channels: ['email'], livesWith: 'no', wishes: ['not_sure'] },
  })
  expect(now({ channels: ['phone'], phone: '07700 900456' }).phone).toBe('07700 900456')
})

test('the last word counts, in the order it was said', () => {
  expect(now({ channels: ['email'] }, { channels: ['text'] }).channels).toEqual(['text'])
})

test.each([
  ['anonymous', 'confidential', 'confidential'],
  ['anonymous', 'open', 'open'],
  ['confidential', 'open', 'open'],
  ['open', 'confidential', 'open'],
  ['open', 'anonymous', 'open'],
  ['confidential', 'anonymous', 'confidential'],
] as const)('%s who then says %s is %s: never silently back', (before, said, after) => {
  expect(answersNow({ level: before }, [{ answers: { level: said } }]).level).toBe(after)
})

test('whoever says nothing of it is anonymous, and leaves no name', () => {
  expect(answersNow({ name: 'Sam' }, []).name).toBeUndefined()
  expect(answersNow({ name: 'Sam' }, [{}])).toEqual({ level: 'anonymous' })
})

test('a new way to be reached takes back that nobody should', () => {
  const silent: Answers = { level: 'confidential', name: 'Sam', noContact: 'yes' }
  expect(answersNow(silent, [{ answers: { channels: ['email'], email: 'sam@example.org' } }])).toMatchObject({
    channels: ['email'],
  })
})
