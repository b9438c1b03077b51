import { Radios } from '@/components/form/choices'
import type { Asked, FieldProps } from '@/components/form/field-parts'

export type DecisionOption = { value: string; label: string; rule?: string }

/** Each decision with the rule that leads to it. */
export type DecisionRadiosProps = Omit<Asked, 'label'> & {
  label?: string
  options: readonly DecisionOption[]
  selected?: string
  field?: FieldProps
}

export function DecisionRadios({ options, label = 'Decision', as = 'h2', ...rest }: DecisionRadiosProps) {
  return (
    <Radios
      {...rest}
      label={label}
      as={as}
      options={options.map(({ rule, ...option }) => ({ ...option, hint: rule }))}
    />
  )
}

/** What pressing the button starts, before it is pressed. */
export function ClocksToStart({ clocks }: { clocks: readonly { name: string; due: string }[] }) {
  return (
    <div className="panel sunk" aria-live="polite">
      <h3>This will start these clocks</h3>
      <ul className="clocks">
        {clocks.map(clock => (
          <li key={clock.name}>
            <span>{clock.name}</span>
            <strong>{clock.due}</strong>
          </li>
        ))}
      </ul>
    </div>
  )
}
