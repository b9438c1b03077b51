import { expect, test, vi } from 'vitest'
import { POST } from '@/app/(public)/come-back/files/records/route'
import type { MailboxVisit } from '@/lib/messages/visit'
import { testDatabase } from '../support/database'
import { office } from '../support/office'

await office(await testDatabase())

const begun: MailboxVisit[] = []
vi.mock('@/app/_session/mailbox', () => ({
  readMailbox: async () => ({ state: 'none' }),
  beginMailboxVisit: async (visit: MailboxVisit) => void begun.push(visit),
}))

test('files that waited on a page whose visit was over before it was posted are named as gone, beside its words', async () => {
  const body = new FormData()
  for (const [name, value] of [
    ['waiting', 'stairs.jpg\r\nnote.txt'],
    ['form', 'f'],
    ['text', 'The stairs, on Friday.'],
  ] as const)
    body.set(name, value)
  body.append('files', new File(['x'], 'late.txt'))
  const answer = await POST(new Request('http://localhost/come-back/files/records', { method: 'POST', body }))
  expect(answer.headers.get('location')).toBe('/come-back?kept=yes')
  expect(begun[0]?.typed?.fields.text).toBe('The stairs, on Friday.')
  expect(begun[0]?.files?.notAdded.map(({ name }) => name)).toEqual(['stairs.jpg', 'note.txt', 'late.txt'])
})
