'use client'
import { DateInput } from '@/components/form/date-input'
import { Panel } from '@/components/page/panel'
import { questions } from '@/lib/language/en/questions'
import { Line, OneOf, one, Words } from './asked'
import { useEntry } from './entry-context'

export function WhenAndWhere() {
  return (
    <Panel title="When and where" id="when-where" stack>
      <OneOf name="when" reveals={{ keeps_happening: <Line name="howOften" /> }} />
      <Day />
      <OneOf name="place" />
      <Line name="postcode" short />
      <Words name="placeWords" />
    </Panel>
  )
}

const names = { day: 'day', month: 'month', year: 'year' } as const
const words = { day: questions.day.label, month: questions.month.label, year: questions.year.label }

function Day() {
  const { register, values, errors } = useEntry()
  const value = { day: one(values.day) ?? '', month: one(values.month) ?? '', year: one(values.year) ?? '' }
  const error = errors.day ?? errors.month ?? errors.year
  return (
    <DateInput
      name="day"
      label={questions.date.label}
      hint={questions.date.hint}
      error={error}
      words={words}
      names={names}
      value={value}
      fields={{ day: register('day'), month: register('month'), year: register('year') }}
    />
  )
}
