import type { ReactNode } from 'react'
import { Checkboxes, type Choice, Radios } from '@/components/form/choices'
import { TextArea } from '@/components/form/text-area'
import { TextInput, type TextInputProps } from '@/components/form/text-input'
import { en } from '@/lib/language/en'
import { longText } from '@/lib/reports/schema/text'
import { type Asking, asked, listOf, type OptionField, optionsOf, type Size, textOf } from './asking'

type Follows = { reveals?: Partial<Record<string, ReactNode>>; children?: ReactNode }
type Choosing = Size & Follows & { asking: Asking; field: OptionField }

/** A question that may be left out: *Skip* is chosen from the start, because a text browser would choose the first answer by itself. */
export function ChooseOne({ asking, field, as, reveals, children }: Choosing) {
  const options = [...choicesOf(asking, field, reveals), { value: 'skip', label: en.skip }]
  const kept = textOf(asking, field)
  const selected = options.some(({ value }) => value === kept) ? kept : 'skip'
  return (
    <Radios {...asked(asking, field, { as })} options={options} selected={selected}>
      {children}
    </Radios>
  )
}

/** A question that needs an answer: none is chosen. The first is the safest, for browsers that choose it by themselves. */
export function MustChooseOne({ asking, field, as, reveals, children }: Choosing) {
  return (
    <Radios
      {...asked(asking, field, { as })}
      options={choicesOf(asking, field, reveals)}
      selected={textOf(asking, field) || undefined}
    >
      {children}
    </Radios>
  )
}

export function ChooseAny({ asking, field, as, reveals, children, only }: Choosing & { only?: readonly string[] }) {
  const options = choicesOf(asking, field, reveals).filter(({ value }) => only?.includes(value) ?? true)
  return (
    <Checkboxes {...asked(asking, field, { as })} options={options} selected={listOf(asking, field)}>
      {children}
    </Checkboxes>
  )
}

type Writing = Size & { asking: Asking; field: Parameters<typeof asked>[1]; rows?: number; children?: ReactNode }

/** A story, or a few sentences. The browser cuts nothing: the server says when it is too long, and keeps it all. */
export function Write({ asking, field, as = 'label', rows = 3, children }: Writing) {
  const counted = field === 'what' ? { maxLength: longText, count: en.page.characters } : {}
  return (
    <TextArea {...asked(asking, field, { as })} value={textOf(asking, field)} rows={rows} {...counted}>
      {children}
    </TextArea>
  )
}

type Line = Omit<Writing, 'rows' | 'children'> & Pick<TextInputProps, 'type' | 'autoComplete' | 'inputMode' | 'short'>

export function WriteLine({ asking, field, as = 'label', ...native }: Line) {
  return <TextInput {...asked(asking, field, { as })} {...native} value={textOf(asking, field)} spellCheck={false} />
}

function choicesOf(asking: Asking, field: OptionField, reveals: Follows['reveals'] = {}): Choice[] {
  return optionsOf(asking, field).map(option => ({ ...option, reveals: reveals[option.value] }))
}
