import { type Asked, describedBy, type FieldProps, groupClass, HintAndError, idOf, Legend } from './field-parts'

const parts = ['day', 'month', 'year'] as const
type Part = (typeof parts)[number]

/** Named `${name}-day`, `${name}-month`, `${name}-year` unless `names` says otherwise; each may be left out. */
export type DateInputProps = Asked & {
  words: Record<Part, string>
  value?: Partial<Record<Part, string>>
  names?: Record<Part, string>
  fields?: Partial<Record<Part, FieldProps>>
}

export function DateInput({ words, value = {}, names, fields = {}, ...asked }: DateInputProps) {
  return (
    <fieldset className={groupClass(asked.error)} aria-describedby={describedBy(asked)}>
      <Legend asked={asked} />
      <HintAndError asked={asked} />
      <div className="date">
        {parts.map(part => (
          <label key={part} htmlFor={partId(asked, part)}>
            {words[part]}
            <input
              name={names?.[part] ?? `${asked.name}-${part}`}
              {...fields[part]}
              className="field"
              id={partId(asked, part)}
              inputMode="numeric"
              autoComplete="off"
              maxLength={part === 'year' ? 4 : 2}
              defaultValue={value[part] ?? ''}
              aria-invalid={asked.error ? true : undefined}
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** The first part bears the question's own id, so that an error's link finds it. */
const partId = (asked: Asked, part: Part) => (part === 'day' ? idOf(asked) : `${idOf(asked)}-${part}`)
