import { expect, test } from 'vitest'
import { acknowledgementChannel } from '@/lib/notifications/acknowledgement'
import type { Answers } from '@/lib/reports/answers'

const now = new Date('2026-12-09T09:00:00Z')
const named: Answers = { level: 'confidential', email: 'amina@example.org', phone: '07700 900118', channels: ['email'] }
const channel = (more: Partial<Answers>) => acknowledgementChannel({ ...named, ...more }, now)

test.each<[string, Partial<Answers>, 'email' | 'text' | undefined]>([
  ['email where email was called safe', {}, 'email'],
  ['email before a text where both were', { channels: ['text', 'email'] }, 'email'],
  ['a text where only that was', { channels: ['text'] }, 'text'],
  ['a text where the email address is none', { channels: ['text', 'email'], email: 'amina at example' }, 'text'],
  ['nothing where only a call was', { channels: ['phone'] }, undefined],
  ['nothing where nobody asked', { channels: undefined }, undefined],
  ['nothing where only the mailbox was', { channels: ['mailbox'] }, undefined],
  ['nothing where there is no address', { email: undefined }, undefined],
  ['nothing to whoever stays anonymous, whatever was left in the form', { level: 'anonymous' }, undefined],
  ['nothing where the times are in words no clock keeps to', { times: 'when he is at work' }, undefined],
  ['email, to wait, where the times are clear', { times: 'Thursdays 10 to 12' }, 'email'],
  ['nothing where somebody else sees their phone or email', { seenByOthers: 'yes' }, undefined],
  ['nothing where somebody else may see them', { seenByOthers: 'not_sure' }, undefined],
  ['nothing by an address that adds a header', { email: 'a@b.org\r\nBcc: c@d.org' }, undefined],
])('acknowledges by %s', (_, more, expected) => {
  expect(channel(more)).toBe(expected)
})
