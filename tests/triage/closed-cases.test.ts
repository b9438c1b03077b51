import { expect, test } from 'vitest'
import { type Meeting, whyMet } from '@/lib/triage/closed-cases'

const apart: Meeting = { sameHome: false, sameBlock: false, prints: [] }

test.each<[Partial<Meeting>, string[]]>([
  [{}, []],
  [{ sameHome: true, sameBlock: true }, ['Same home']],
  [{ sameBlock: true }, ['Same block or street']],
  [{ prints: [{ kind: 'address', subject: 'teller' }] }, ['Same address']],
  [{ prints: [{ kind: 'name', subject: 'unknown' }] }, ['Same name, phone or email']],
  [
    { sameHome: true, prints: [{ kind: 'name', subject: 'alleged_perpetrator' }] },
    ['Same alleged perpetrator, by name, phone or email', 'Same home'],
  ],
  [{ prints: [{ kind: 'phone', subject: 'teller' }] }, ['Same reporter, by name, phone or email']],
])('a report with %j meets a closed case by %j', (met, why) => {
  expect(whyMet({ ...apart, ...met })).toEqual(why)
})
