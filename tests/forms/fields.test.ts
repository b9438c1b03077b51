import { expect, test } from 'vitest'
import { fieldsOf } from '@/lib/forms/fields'

test('a name that comes once is a string, one that comes again is a list, in order', () => {
  expect(fieldsOf(new URLSearchParams('a=1&b=2&b=3&b=1'))).toEqual({ a: '1', b: ['2', '3', '1'] })
})

test('files and the hidden fields of actions are left out', () => {
  const form = new FormData()
  form.set('photo', new Blob(['x']))
  form.set('$ACTION_ID_1', '')
  form.set('what', 'words')
  expect(fieldsOf(form)).toEqual({ what: 'words' })
})

test('a name that means something to JavaScript is a name like others', () => {
  const fields = fieldsOf(new URLSearchParams('__proto__=x&constructor=y&what=words'))
  expect(fields.what).toBe('words')
  expect(({} as Record<string, unknown>).x).toBeUndefined()
})

test('a flood of names is cut off', () => {
  const flood = new URLSearchParams(Array.from({ length: 100_000 }, () => ['a', '']))
  expect(fieldsOf(flood).a).toHaveLength(2_000)
})
