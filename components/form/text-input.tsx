import { type Asked, describedBy, type FieldProps, groupClass, HintAndError, idOf, Label } from './field-parts'

/** `value` is the answer so far: `register` gives the server none, so it is always passed as well. */
export type TextInputProps = Asked & {
  value?: string
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'date' | 'datetime-local'
  autoComplete?: string
  inputMode?: FieldProps['inputMode']
  maxLength?: number
  spellCheck?: boolean
  short?: boolean
  field?: FieldProps
}

export function TextInput(props: TextInputProps) {
  const { value, type = 'text', autoComplete = 'off', inputMode, maxLength, spellCheck, short, field, ...asked } = props
  return (
    <div className={groupClass(asked.error)}>
      <Label asked={asked} />
      <HintAndError asked={asked} />
      <input
        name={asked.name}
        {...field}
        className={short ? 'field short' : 'field'}
        id={idOf(asked)}
        type={type}
        defaultValue={value ?? ''}
        autoComplete={autoComplete}
        inputMode={inputMode}
        maxLength={maxLength}
        spellCheck={spellCheck}
        dir={type === 'text' ? 'auto' : undefined}
        aria-invalid={asked.error ? true : undefined}
        aria-describedby={describedBy(asked)}
      />
    </div>
  )
}
