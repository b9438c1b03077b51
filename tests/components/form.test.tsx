import { renderToStaticMarkup as html } from 'react-dom/server'
import { expect, test } from 'vitest'
import { countText } from '@/components/form/character-count'
import { Checkboxes, Radios } from '@/components/form/choices'
import { DateInput } from '@/components/form/date-input'
import { ErrorSummary } from '@/components/form/error-summary'
import { QuestionPage } from '@/components/form/question-page'
import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import { TextInput } from '@/components/form/text-input'

const words = { back: 'Back', continue: 'Continue' }
const yesNo = [
  { value: 'yes', label: 'Yes', reveals: <p>Tell us more</p> },
  { value: 'no', label: 'No' },
]

test('Enter in a text field goes on: the first button of a question page is Continue, and Back checks nothing', () => {
  const page = html(
    <QuestionPage action="/tell-us/2" words={words}>
      <h1>Question</h1>
    </QuestionPage>,
  )
  const buttons = [...page.matchAll(/<button[^>]*>/g)].map(([button]) => button)
  expect(buttons[0]).toContain('value="continue"')
  expect(buttons[1]).toContain('value="back"')
  expect(buttons[1]).toContain('formNoValidate=""')
})

test('a question page posts as multipart without scripts', () => {
  const page = html(
    <QuestionPage action="/tell-us/2" words={words}>
      {null}
    </QuestionPage>,
  )
  const form = page.slice(0, page.indexOf('>'))
  for (const told of ['action="/tell-us/2"', 'method="post"', 'encType="multipart/form-data"', 'noValidate=""']) {
    expect(form).toContain(told)
  }
})

test('no radio is chosen for the person unless the page says so', () => {
  const rendered = html(<Radios name="safe" label="Are you safe?" options={yesNo} />)
  expect(rendered).not.toContain('checked')
})

test('an answer already given is chosen again, and only that one', () => {
  const rendered = html(<Radios name="safe" label="Are you safe?" options={yesNo} selected="no" />)
  expect(rendered.match(/checked=""/g)).toHaveLength(1)
  expect(rendered).toMatch(/checked="" value="no"|value="no"[^>]*checked=""/)
})

test('a follow-up is in the page before its option is chosen, for browsers without :has()', () => {
  expect(html(<Radios name="safe" label="Are you safe?" options={yesNo} />)).toContain('Tell us more')
})

test.each([
  [
    'checkboxes',
    <Checkboxes key="c" name="kinds" label="Which?" hint="All that fit" error="Choose one" options={yesNo} />,
  ],
  ['text', <TextInput key="t" name="kinds" label="Which?" hint="All that fit" error="Choose one" />],
  ['text area', <TextArea key="a" name="kinds" label="Which?" hint="All that fit" error="Choose one" />],
  ['select', <Select key="s" name="kinds" label="Which?" hint="All that fit" error="Choose one" options={yesNo} />],
])('an error of %s is tied to its field, which the summary’s link finds', (_name, field) => {
  const rendered = html(field)
  expect(rendered).toContain('aria-describedby="kinds-hint kinds-error"')
  expect(rendered).toContain('id="kinds-error"')
  expect(rendered).toContain('aria-invalid="true"')
  expect(rendered).toMatch(/<(input|select|textarea)[^>]* id="kinds"/)
})

test('the value stands in the field on the server, even with what react-hook-form registers', () => {
  const field = { name: 'phone', onChange: () => undefined, onBlur: () => undefined, ref: () => undefined }
  const rendered = html(<TextInput name="phone" label="Phone" value="07700 900418" field={field} />)
  expect(rendered).toContain('value="07700 900418"')
})

test('a date keeps an impossible day as it was typed', () => {
  const date = { day: 'Day', month: 'Month', year: 'Year' }
  const rendered = html(<DateInput name="when" label="When?" words={date} value={{ day: '31', month: '2' }} />)
  expect(rendered).toContain('name="when-day"')
  expect(rendered).toContain('value="31"')
})

test('the browser is not told to cut a long story short', () => {
  const count = { left: '{n} left', over: '{n} over' }
  const rendered = html(<TextArea name="what" label="What?" maxLength={10_000} count={count} />)
  expect(rendered.toLowerCase()).not.toContain('maxlength')
})

test.each([
  [0, ''],
  [8_999, ''],
  [9_000, '1000 left'],
  [10_000, '0 left'],
  [10_001, '1 over'],
])('the counter says after %i of 10,000 characters: “%s”', (length, said) => {
  expect(countText(length, 10_000, { left: '{n} left', over: '{n} over' })).toBe(said)
})

test('the error summary takes the focus without scripts and with them', () => {
  const rendered = html(<ErrorSummary title="We need a little more" errors={[{ href: '#what', message: 'Tell us' }]} />)
  expect(rendered).toContain('autofocus=""')
  expect(rendered).toContain('tabindex="-1"')
  expect(rendered).toContain('data-focus-on-load')
  expect(rendered).toContain('<a href="#what">Tell us</a>')
})
