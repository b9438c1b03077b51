import { expect, test } from 'vitest'
import { replySchema } from '@/lib/messages/schema'

const said = (nextBy: string, noMore?: 'yes') =>
  replySchema.safeParse({
    reportId: '6b3dc83e-e6a9-4925-99dc-2ae80c595abf',
    text: 'We have written to the repairs team.',
    form: 'ABCD',
    version: '1',
    nextBy,
    noMore,
  })

test('a message promises a day, or says that there is none', () => {
  expect([said('2026-12-18').success, said('', 'yes').success, said('2026-12-18', 'yes').success]).toEqual([
    true,
    true,
    true,
  ])
})

test('a message that does neither is asked which, so that nobody is left without a date by oversight', () => {
  expect(said('').error?.issues).toMatchObject([
    { path: ['nextBy'], message: 'Say by when you will write again, or tick that there is no date' },
  ])
})
