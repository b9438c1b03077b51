import { type Asked, describedBy, type FieldProps, groupClass, HintAndError, idOf, Label } from './field-parts'

export type SelectProps = Asked & {
  options: readonly { value: string; label: string }[]
  selected?: string
  field?: FieldProps
}

export function Select({ options, selected, field, ...asked }: SelectProps) {
  return (
    <div className={groupClass(asked.error)}>
      <Label asked={asked} />
      <HintAndError asked={asked} />
      <select
        name={asked.name}
        {...field}
        className="field"
        id={idOf(asked)}
        defaultValue={selected}
        aria-invalid={asked.error ? true : undefined}
        aria-describedby={describedBy(asked)}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
