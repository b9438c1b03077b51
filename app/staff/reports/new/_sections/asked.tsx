'use client'
import type { ReactNode } from 'react'
import { Checkbox, Checkboxes, Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { TextInput, type TextInputProps } from '@/components/form/text-input'
import { questions } from '@/lib/language/en/questions'
import { type Options, useEntry } from './entry-context'

type Question = Exclude<keyof typeof questions, 'date' | 'contact'>
type Chosen = Exclude<keyof Options, 'talk' | 'noContact'>
type Reveals = { reveals?: Record<string, ReactNode> }

/** One answer. "Not asked" is chosen from the start, and can be gone back to, unless the question must be answered. */
export function OneOf({ name, reveals = {}, required }: { name: Chosen; required?: boolean } & Reveals) {
  const { register, values, errors, options } = useEntry()
  const all = required ? choicesOf(options[name], reveals) : [...choicesOf(options[name], reveals), notAsked]
  const selected = one(values[name]) ?? (required ? undefined : notAsked.value)
  return (
    <Radios
      {...asked(name)}
      error={errors[name]}
      options={all}
      field={register(name)}
      {...(selected !== undefined && { selected })}
    />
  )
}
const notAsked = { value: 'skip', label: 'Not asked, or skipped' }

export function AnyOf({ name, reveals = {} }: { name: Chosen } & Reveals) {
  const { register, values, errors, options } = useEntry()
  const selected = [values[name] ?? []].flat()
  return (
    <Checkboxes
      {...asked(name)}
      error={errors[name]}
      options={choicesOf(options[name], reveals)}
      field={register(name)}
      selected={selected}
    />
  )
}

/** One box by itself; its words are the answer, not the question. */
export function Ticked({ name }: { name: 'talk' | 'noContact' }) {
  const { register, values, errors, options } = useEntry()
  const checked = one(values[name]) === 'yes'
  return (
    <Checkbox name={name} label={options[name].yes} error={errors[name]} field={register(name)} checked={checked} />
  )
}

export function Line({ name, ...rest }: { name: Question } & Pick<TextInputProps, 'type' | 'short' | 'inputMode'>) {
  const { register, values, errors } = useEntry()
  return <TextInput {...rest} {...asked(name)} error={errors[name]} value={one(values[name])} field={register(name)} />
}

type WordsProps = { name: Question; rows?: number; most?: number; hint?: string }

/** `hint` is for whoever types, where it says more than the public form does. */
export function Words({ name, rows = 3, most, hint }: WordsProps) {
  const { register, values, errors } = useEntry()
  const given = { error: errors[name], value: one(values[name]), field: register(name), rows }
  return <TextArea {...asked(name)} {...(hint && { hint })} {...given} {...(most && { maxLength: most, count })} />
}
const count = { left: '{n} characters left', over: '{n} characters more than we can take' }

/** The first of what came back for a field. */
export const one = (value: string | string[] | undefined) => [value].flat()[0]

/** The question word for word, as it is read aloud. */
export function asked(name: Question) {
  const { label, hint } = questions[name]
  return { name, label, ...(hint && { hint }) }
}

const choicesOf = (labels: Record<string, string>, reveals: Record<string, ReactNode>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label, reveals: reveals[value] }))
