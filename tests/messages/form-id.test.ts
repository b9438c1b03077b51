import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { isFormOf, newFormId } from '@/lib/messages/form-id'

const box = { key: randomBytes(32) }
const another = { key: randomBytes(32) }

test('a form is known again by the mailbox it was made for, and by no other', () => {
  const form = newFormId(box)
  expect(isFormOf(box, form)).toBe(true)
  expect(isFormOf(another, form)).toBe(false)
})

test('no two forms are the same', () => {
  expect(newFormId(box)).not.toBe(newFormId(box))
})

test.each([undefined, '', '.', 'made-up', `${crypto.randomUUID()}.`, `${newFormId(box)}x`.replace(/^./, 'z')])(
  '%j is the form of no mailbox',
  form => {
    expect(isFormOf(box, form)).toBe(false)
  },
)
