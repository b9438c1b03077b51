import { describe, expect, test } from 'vitest'
import { filled } from '@/lib/templates/filled'
import { hasLink, saysTooMuch } from '@/lib/templates/neutral'
import { longestText, mayBeUsed, templateProblems } from '@/lib/templates/rules'
import { type Template, templateOf, templates } from '@/lib/templates/template'

const of = (code: string): Template => {
  const found = templateOf(code)
  if (!found) throw new Error(`no template ${code}`)
  return found
}
const waiting = of('message_waiting')
const reply = of('first_words')

test.each(templates.map(({ code }) => code))('the words that %s comes with pass its own rules', code => {
  expect(templateProblems(of(code), of(code).own)).toEqual([])
})

test.each([
  ...[
    'your hate incident',
    'the Police',
    'case C-7M4Q',
    'your report',
    'We reported it',
    'racism',
    'RACIST',
    'harassment',
  ],
  ...['a victim', 'the witness', 'your tenancy', 'your neighbour', 'disability', 'transgender', 'lesbian', 'religious'],
  ...[
    'abuse',
    'cyberbullying',
    'unreported',
    'anti-social',
    'antisocial',
    'support worker',
    'islamophobia',
    'safeguarding',
  ],
  ...['h\u00adate', 'ha\u200bte', 'hâte', 'ｈａｔｅ', 'your receipt', 'in Beside'],
])('“%s” says too much', words => {
  expect(saysTooMuch(`Please call us about ${words} today.`)).toBeDefined()
})

test.each([
  'Whatever the weather, we are here.',
  'Call before Christmas about transport.',
  'We will call you on Monday about your home.',
])('“%s” says nothing', words => expect(saysTooMuch(words)).toBeUndefined())

test.each([
  'https://x.org',
  'HTTP://X',
  'www.larkmoor.example',
  'larkmoor.co.uk',
  'a@larkmoor.example',
  '//x',
  'go to larkmoor.org now',
])('%s is a link', text => expect(hasLink(text)).toBe(true))
test.each(['Call 01632 960100.', 'At 5.30 on Friday.', 'Yes. No. Thank you.'])('%s is none', text => {
  expect(hasLink(text)).toBe(false)
})

describe('what leaves the house', () => {
  test.each([
    ['{landlord} wrote. Please call {phone}.', []],
    ['Please call {phone}.', ['{landlord} must be in it.']],
    ['{landlord} {phone} {reference}', ['We do not know {reference}.']],
    ['{landlord} {phone} {constructor}', ['We do not know {constructor}.']],
    ['{landlord} {phone} {', ['A brace is left open.']],
    ['{landlord} {{phone}}', ['A brace is left open.']],
    ['{landlord}: your report. {phone}', ['“report” could tell']],
    ['{landlord}: see https://x.org {phone}', ['Leave out links']],
    ['{landlord}: call now! {phone}', ['Leave out exclamation']],
    ['{landlord}: 😀 {phone}', ['Leave out exclamation']],
    ['{landlord}\n{phone}', ['Write it as one paragraph']],
    ['{landlord}\r\nBcc: someone {phone}', ['Write it as one paragraph']],
    [`{landlord} ${'a'.repeat(longestText)} {phone}`, ['It would be']],
  ] as [string, string[]][])('%j: %j', (body, problems) => {
    const found = templateProblems(waiting, body)
    expect(found).toHaveLength(problems.length)
    for (const [at, problem] of problems.entries()) expect(found[at]).toContain(problem)
  })

  test('is measured as it is sent, with a landlord of a long name', () => {
    const body = `{landlord} ${'a '.repeat(125)}{phone}`
    expect(body.length).toBeLessThan(longestText)
    expect(mayBeUsed(waiting, body)).toBe(true)
    expect(mayBeUsed(waiting, `${body}${' {landlord}'.repeat(2)}`)).toBe(false)
  })
})

describe('the beginning of a reply', () => {
  test('may have lines, and words that an officer needs', () => {
    expect(
      templateProblems(reply, 'Hello, this is {officer}.\n\nYour report is with me. I write again by {next}.'),
    ).toEqual([])
  })
  test.each([
    'Hello, it is {officer}: www.x.org',
    'Hello.',
    'Hello {officer} {phone}',
    `{officer} ${'a'.repeat(1500)}`,
  ])('may not be %j', body => expect(templateProblems(reply, body)).not.toEqual([]))
})

test('what is filled in is never filled in again, nor taken for a pattern', () => {
  expect(filled('{officer} by {next}', { officer: '{next}', next: '$& $1' })).toBe('{next} by $& $1')
  expect(filled('{toString}', {})).toBe('{toString}')
})
