import type { ReactNode } from 'react'
import { type Asked, describedBy, type FieldProps, groupClass, HintAndError, idOf, Legend } from './field-parts'

/** `reveals` is a follow-up, shown when the option is chosen and, in browsers without :has(), always. */
export type Choice = { value: string; label: ReactNode; hint?: ReactNode; reveals?: ReactNode }

type ChoicesProps = Asked & { options: readonly Choice[]; field?: FieldProps; children?: ReactNode }

/** `selected` is the answer so far. Nothing is chosen for the person unless the page says so. */
export function Radios({ selected, ...rest }: ChoicesProps & { selected?: string }) {
  return <Choices {...rest} type="radio" selected={selected === undefined ? [] : [selected]} />
}

export function Checkboxes({ selected = [], ...rest }: ChoicesProps & { selected?: readonly string[] }) {
  return <Choices {...rest} type="checkbox" selected={selected} />
}

type NativeProps = ChoicesProps & { type: 'radio' | 'checkbox'; selected: readonly string[] }

function Choices({ options, field, type, selected, children, ...asked }: NativeProps) {
  return (
    <fieldset className={groupClass(asked.error)} aria-describedby={describedBy(asked)}>
      <Legend asked={asked} />
      <HintAndError asked={asked} />
      <div className="choices">
        {options.map((option, i) => (
          <div className="option" key={option.value}>
            <ChoiceRow
              choice={option}
              id={i === 0 ? idOf(asked) : `${idOf(asked)}-${option.value}`}
              input={{ name: asked.name, ...field, type, defaultChecked: selected.includes(option.value) }}
              invalid={Boolean(asked.error)}
            />
            {option.reveals && <div className="reveal stack">{option.reveals}</div>}
          </div>
        ))}
      </div>
      {children}
    </fieldset>
  )
}

type ChoiceRowProps = { choice: Choice; id: string; input: FieldProps; invalid: boolean }

function ChoiceRow({ choice, id, input, invalid }: ChoiceRowProps) {
  return (
    <label className="choice" htmlFor={id}>
      <input {...input} id={id} value={choice.value} aria-invalid={invalid || undefined} />
      <span>
        {choice.label}
        {choice.hint && <small>{choice.hint}</small>}
      </span>
    </label>
  )
}

export type CheckboxProps = Omit<Asked, 'as' | 'hint'> & { value?: string; checked?: boolean; field?: FieldProps }

/** One box by itself, such as "I would rather talk to someone". */
export function Checkbox({ value = 'yes', checked, field, ...asked }: CheckboxProps) {
  return (
    <div className={groupClass(asked.error)}>
      <HintAndError asked={asked} />
      <label className="choice alone" htmlFor={idOf(asked)}>
        <input
          name={asked.name}
          {...field}
          type="checkbox"
          id={idOf(asked)}
          value={value}
          defaultChecked={checked}
          aria-invalid={asked.error ? true : undefined}
          aria-describedby={describedBy(asked)}
        />
        <span>{asked.label}</span>
      </label>
    </div>
  )
}
