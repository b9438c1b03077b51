import type { ComponentProps, ReactNode } from 'react'
import { HiddenText } from '@/components/page/hidden-text'
import { Icon } from '@/components/page/icon'

/** What react-hook-form's `register(name)` returns, or any other attributes for the native control. */
export type FieldProps = Omit<
  ComponentProps<'input'> & ComponentProps<'select'> & ComponentProps<'textarea'>,
  'ref'
> & {
  ref?: (element: never) => void
}

/** What every field has. `as` sets how large its label is: a question page's first label is its h1. */
export type Asked = {
  name: string
  id?: string
  label: ReactNode
  as?: 'label' | 'h1' | 'h2'
  hint?: ReactNode
  error?: string
}

export const idOf = ({ id, name }: Asked) => id ?? name

/** Hint and error, by id, in the order in which they are read. */
export function describedBy(asked: Asked) {
  const ids = [asked.hint && `${idOf(asked)}-hint`, asked.error && `${idOf(asked)}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

export const groupClass = (error?: string) => (error ? 'group has-error' : 'group')

export function Label({ asked }: { asked: Asked }) {
  const { as = 'label' } = asked
  if (as === 'label') {
    return (
      <label className="label" htmlFor={idOf(asked)}>
        {asked.label}
      </label>
    )
  }
  const Heading = as
  return (
    <Heading>
      <label htmlFor={idOf(asked)}>{asked.label}</label>
    </Heading>
  )
}

export function Legend({ asked }: { asked: Asked }) {
  const { as = 'label' } = asked
  if (as === 'label') return <legend className="label">{asked.label}</legend>
  const Heading = as
  return (
    <legend>
      <Heading>{asked.label}</Heading>
    </legend>
  )
}

export function HintAndError({ asked }: { asked: Asked }) {
  return (
    <>
      {asked.hint && (
        <div className="hint" id={`${idOf(asked)}-hint`}>
          {asked.hint}
        </div>
      )}
      {asked.error && <FieldError id={`${idOf(asked)}-error`}>{asked.error}</FieldError>}
    </>
  )
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="field-error" id={id}>
      <Icon name="alert" />
      <span>
        <HiddenText>Error: </HiddenText>
        {children}
      </span>
    </p>
  )
}
