import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readForm, Unreadable } from '@/app/_session/read-form'
import { publicLimit } from '@/app/_session/request-rules'
import { fieldsOf } from '@/lib/forms/fields'
import { submit } from '@/lib/forms/submit'

const urlencoded = (body: string) =>
  new Request('http://localhost/', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
const read = (request: Request) => readForm(request, publicLimit)
const plain = () => ({}) as Record<string, unknown>

describe('a field with a name of the language itself', () => {
  const names = [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '__proto__[admin]',
    'constructor.prototype.admin',
  ]

  test.each(names)('%s changes nothing for anybody else', async name => {
    const fields = await read(urlencoded(`${encodeURIComponent(name)}=yes&${encodeURIComponent(name)}=no&what=x`))
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype)
    expect(fields.what).toBe('x')
    expect(plain().admin).toBeUndefined()
    expect(String(plain())).toBe('[object Object]')
  })

  test.each(names)('%s comes back with what was typed and is no error of its own', async name => {
    const form = new FormData()
    form.append(name, 'yes')
    const state = await submit(z.object({ what: z.string('Write it') }), form, async () => {})
    expect(state.errors).toEqual({ what: 'Write it' })
    expect(plain().what).toBeUndefined()
  })

  test('is what Next writes into a form, and never reaches what was typed', () => {
    const form = new FormData()
    for (const name of ['$ACTION_ID_abc', '$ACTION_REF_1', '$ACTION_1:0', 'what']) form.append(name, 'x')
    expect(fieldsOf(form)).toEqual({ what: 'x' })
  })
})

describe('a form made to wear us out', () => {
  const atOnce = async (request: Request) => {
    const start = performance.now()
    const fields = await read(request).catch(error => error)
    expect(performance.now() - start).toBeLessThan(2_000)
    return fields
  }

  test('of a hundred thousand names is read as far as one of ours could be long', async () => {
    const fields = await atOnce(urlencoded('a=&'.repeat(publicLimit / 3 - 1).replace(/a/g, () => 'a')))
    expect([fields.a].flat()).toHaveLength(2_000)
    const others = Array.from({ length: 20_000 }, (_, at) => `n${at}=x`).join('&')
    expect(Object.keys(await atOnce(urlencoded(others)))).toHaveLength(2_000)
  })

  test('of ten thousand parts ends at once', async () => {
    const part = (at: number) => `--b\r\nContent-Disposition: form-data; name="${at}"\r\n\r\nx\r\n`
    const parts = Array.from({ length: 10_000 }, (_, at) => part(at)).join('')
    const body = `${parts}--b--\r\n`
    const request = new Request('http://localhost/', {
      method: 'POST',
      body,
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    })
    const start = performance.now()
    const fields = await readForm(request, 1024 * 1024)
    expect(performance.now() - start).toBeLessThan(2_000)
    expect(Object.keys(fields)).toHaveLength(2_000)
  })

  test('with one name of a hundred thousand letters, or nested a hundred thousand deep, is an ordinary form', async () => {
    const name = 'n'.repeat(100_000)
    expect((await atOnce(urlencoded(`${name}=x`)))[name]).toBe('x')
    const nested = `a${'[a]'.repeat(60_000)}`
    expect((await atOnce(urlencoded(`${nested}=x`)))[nested]).toBe('x')
  })

  test.each(['application/json', 'text/plain', 'application/xml', 'application/x-www-form-urlencoded+json', ''])(
    'as %j is no form',
    async type => {
      const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
      const request = new Request('http://localhost/', {
        method: 'POST',
        body: deep,
        headers: { 'content-type': type },
      })
      const answer = await atOnce(request)
      if (type.startsWith('application/x-www-form-urlencoded')) expect(Object.keys(answer)).toHaveLength(1)
      else expect(answer).toBeInstanceOf(Unreadable)
    },
  )

  test('with broken percent signs, halves of letters and bytes that are no letters is read without a fault', async () => {
    for (const body of ['what=%', 'what=%zz', '%=x', 'what=%ED%A0%80', 'what=%FF%FE', '&&&=&=', '=x'])
      expect(await atOnce(urlencoded(body))).not.toBeInstanceOf(Error)
  })
})
