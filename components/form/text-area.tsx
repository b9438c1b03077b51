import type { ReactNode } from 'react'
import { CharacterCount, type CountWords } from './character-count'
import { type Asked, describedBy, type FieldProps, groupClass, HintAndError, idOf, Label } from './field-parts'

/**
 * `maxLength` is not given to the browser, which would cut a pasted story short without a word: the server says so
 * and keeps it all. `count` is said only near the limit.
 */
export type TextAreaProps = Asked & {
  value?: string
  rows?: number
  maxLength?: number
  count?: CountWords
  field?: FieldProps
  children?: ReactNode
}

export function TextArea({ value, rows = 7, maxLength, count, field, children, ...asked }: TextAreaProps) {
  const id = idOf(asked)
  return (
    <div className={groupClass(asked.error)}>
      <Label asked={asked} />
      <HintAndError asked={asked} />
      <textarea
        name={asked.name}
        {...field}
        className="field"
        id={id}
        rows={rows}
        defaultValue={value ?? ''}
        autoComplete="off"
        dir="auto"
        aria-invalid={asked.error ? true : undefined}
        aria-describedby={describedBy(asked)}
      />
      {maxLength && count && <CharacterCount forId={id} maxLength={maxLength} words={count} />}
      {children}
    </div>
  )
}
