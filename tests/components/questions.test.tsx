import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ChooseOne, MustChooseOne } from '@/app/(public)/tell-us/_questions/fields'
import StaffNotFound from '@/app/staff/not-found'
import { larkmoor } from '@/drizzle/seed/larkmoor'

const asking = (values: Record<string, string>) => ({ landlord: larkmoor, values, errors: {}, answers: {} })
const chosen = (markup: string) =>
  [...markup.matchAll(/<input[^>]*>/g)].map(([input]) => input).filter(input => input.includes('checked=""'))

test.each([
  ['nothing was chosen', {}, 'skip'],
  ['what was posted is none of the choices', { safe: 'banana' }, 'skip'],
  ['one of them was chosen', { safe: 'in_danger' }, 'in_danger'],
])('a question that may be left out has exactly one answer checked when %s', (_, values, value) => {
  const checked = chosen(renderToStaticMarkup(<ChooseOne asking={asking(values)} field="safe" />))
  expect(checked).toHaveLength(1)
  expect(checked[0]).toContain(`value="${value}"`)
})

test('a question that needs an answer has none chosen for the person', () => {
  expect(chosen(renderToStaticMarkup(<MustChooseOne asking={asking({})} field="level" />))).toEqual([])
})

test('what is not a colleague’s is said in the words of the office, without the public way out', () => {
  const page = renderToStaticMarkup(<StaffNotFound />)
  expect(page).toContain('Not found, or not yours')
  expect(page).not.toContain('/leave')
})
