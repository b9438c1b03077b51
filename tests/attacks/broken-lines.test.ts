import { simpleParser } from 'mailparser'
import { describe, expect, test, vi } from 'vitest'
import { cleanResponse, downloadResponse, sentence } from '@/app/_session/file-response'
import { onRequestError } from '@/instrumentation'
import { shownName } from '@/lib/evidence/file-name'
import { composeMail } from '@/lib/notifications/mail'
import { cleanLine } from '@/lib/reports/schema/text'
import { nameErrorsOnly, withoutWords } from '../../bin/quiet-console.mjs'

vi.mock('@/lib/config', () => ({
  config: () => ({ mailFrom: 'no-reply@larkmoor.example', url: new URL('https://report.example.org') }),
}))

/** What ends a line for a server, a mail program, a log or a screen. */
const breaks = ['\r\n', '\n', '\r', '\u0085', '\u2028', '\u2029', '\v', '\f', '\0', '%0d%0a', '\u560d\u560a']

describe('a header of a mail', () => {
  const mail = { id: '3f0c', to: 'amina@example.org', fromName: 'Larkmoor', subject: 'Message', text: 'Please call.' }

  test.each(breaks)('is not added by a name or a subject with %j', async end => {
    const evil = `Larkmoor${end}Bcc: x@evil.example${end}${end}Another body`
    const bytes = await composeMail({ ...mail, fromName: evil, subject: evil })
    const [head = ''] = bytes.toString('latin1').split('\r\n\r\n')
    expect(head).not.toMatch(/^bcc:/im)
    const read = await simpleParser(bytes)
    expect([...read.headers.keys()]).not.toContain('bcc')
    expect(read.text?.trim()).toBe('Please call.')
  })

  test('and a part of it that a program would run are not made by words', async () => {
    const bytes = await composeMail({ ...mail, text: '<script>alert(1)</script>\r\n.\r\nRCPT TO:<x@evil.example>' })
    const read = await simpleParser(bytes)
    expect([read.html, read.attachments]).toEqual([false, []])
    expect(bytes.toString()).toMatch(/^content-type: text\/plain/im)
    expect(read.text).toContain('<script>alert(1)</script>')
  })
})

describe('a header of an answer', () => {
  const copy = { bytes: 0, open: async function* () {} } as never

  test.each(breaks.slice(0, 3))('is not added by the name of a file with %j: nothing is answered', end => {
    expect(() => downloadResponse(`a${end}Set-Cookie: a=b`, copy)).toThrow()
  })
  test.each(breaks)('is not added by the type of a file with %j', end => {
    let headers = new Headers()
    try {
      headers = cleanResponse(new Request('http://localhost/'), `image/png${end}Set-Cookie: a=b`, copy).headers
    } catch {}
    expect(headers.get('set-cookie')).toBeNull()
  })
  test('says of words that they are words', () => {
    const { headers } = sentence(404, '<script>alert(1)</script>')
    expect([headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([
      'text/plain; charset=utf-8',
      'nosniff',
    ])
  })
})

describe('a line', () => {
  test.each(breaks.slice(0, 9))('is one whatever stands in it: %j', end => {
    expect(cleanLine(`one${end}two`)).toMatch(/^one ?two$|^one[\u2028\u2029]two$/)
    expect(shownName(`a${end}b.jpg`)).not.toMatch(/[\r\n\v\f\0\u0085\u2028\u2029]/)
  })
  test('of a name of a file has no path and turns nothing round', () => {
    expect(shownName('../../etc/passwd')).toBe('passwd')
    expect(shownName('..\\..\\boot.ini')).toBe('boot.ini')
    expect(shownName('photo\u202egpj.exe')).toBe('photogpj.exe')
  })
})

describe('a line of the log', () => {
  const printed = (part: unknown) => {
    const lines: unknown[][] = []
    const print = (...parts: unknown[]) => lines.push(parts)
    const target = { error: print, warn: print, log: print, info: print }
    nameErrorsOnly(target as unknown as Console)
    target.error(part)
    return lines.flat().map(String)
  }

  test.each(breaks)('is not added by what a fault says, with %j', end => {
    const fault = Object.assign(new Error(`x${end}request failed: forged`), { name: 'Error' })
    fault.stack = `Error: x${end}request failed: forged\n    at place (file:1:1)`
    expect(printed(fault)).toEqual(['Error\n    at place (file:1:1)'])
  })

  test.each(breaks)('is not added by what a request that failed says of itself, with %j', end => {
    const said: string[] = []
    const spy = vi.spyOn(console, 'error').mockImplementation(line => void said.push(String(line)))
    const fault = Object.assign(new Error('what somebody wrote'), {
      name: `Error${end}forged`,
      digest: `1${end}forged`,
    })
    onRequestError(fault, {}, { routePath: `/x${end}forged` })
    spy.mockRestore()
    expect(said).toHaveLength(1)
    expect(withoutWords(said[0])).not.toMatch(/[\r\n\v\f\0\u0085\u2028\u2029]/)
    expect(said[0]).not.toContain('what somebody wrote')
  })

  test('moves no cursor and clears no screen', () => {
    expect(printed('x\u001b[2J\u001b]0;title\u0007\u009b2J')).toEqual(['x [2J ]0;title  2J'])
  })

  test.each(breaks)('is not added by the name of an action that there is not, with %j', end => {
    expect(
      printed(`Failed to find Server Action "x${end}request failed: forged". This request might be from…`).join(''),
    ).not.toMatch(/[\r\v\f\0\u0085\u2028\u2029]|\n(?! {4}at )/)
  })
})
