import { DateInput } from '@/components/form/date-input'
import { en } from '@/lib/language/en'
import { type Asking, textOf } from './asking'
import { ChooseOne, Write, WriteLine } from './fields'

export function WhenAndWhere({ asking }: { asking: Asking }) {
  const howOften = <WriteLine asking={asking} field="howOften" />
  return (
    <>
      <ChooseOne asking={asking} field="when" as="h1" reveals={{ keeps_happening: howOften }} />
      <WhichDay asking={asking} />
      <ChooseOne asking={asking} field="place" />
      <WriteLine asking={asking} field="postcode" autoComplete="off" short />
      <Write asking={asking} field="placeWords" />
    </>
  )
}

/** Day, month and year are three answers, each of which may stand alone. The first that is wrong is named. */
function WhichDay({ asking }: { asking: Asking }) {
  const { date, day, month, year } = en.questions
  const { errors } = asking
  return (
    <DateInput
      name="date"
      id="day"
      label={date.label}
      hint={date.hint}
      error={errors.day ?? errors.month ?? errors.year}
      words={{ day: day.label, month: month.label, year: year.label }}
      names={{ day: 'day', month: 'month', year: 'year' }}
      value={{ day: textOf(asking, 'day'), month: textOf(asking, 'month'), year: textOf(asking, 'year') }}
    />
  )
}
