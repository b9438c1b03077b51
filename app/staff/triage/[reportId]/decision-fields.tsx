import { Radios } from '@/components/form/choices'
import type { FieldProps } from '@/components/form/field-parts'
import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import type { DecisionOptions } from '@/lib/triage/options'
import type { DecisionInput } from '@/lib/triage/schema'

export type DecisionField = keyof DecisionInput
type Asked = (name: DecisionField) => { name: string; error?: string | undefined; field: FieldProps }
type DecisionFieldsProps = { options: DecisionOptions; asked: Asked; typed: (name: DecisionField) => string }

/** Each decision with its rule; what one needs besides a reason is asked beneath it. */
export function DecisionFields({ options, asked, typed }: DecisionFieldsProps) {
  const needs = {
    officer: <OfficerSelect {...asked('officer')} officers={options.officers} selected={typed('officer')} />,
    second_person: undefined,
    other_report: undefined,
    case: <CaseSelect {...asked('case')} cases={options.cases} selected={typed('case')} />,
  }
  return (
    <>
      <Radios
        {...asked('decision')}
        label="Decision"
        as="h2"
        options={options.decisions.map(({ value, label, rule, needs: need }) => ({
          ...{ value, label, hint: rule },
          reveals: need && needs[need],
        }))}
        selected={typed('decision')}
      />
      <TextArea
        {...asked('reason')}
        label="Reason"
        hint="In a sentence or two. It is kept with the report and cannot be changed."
        rows={3}
        value={typed('reason')}
      />
    </>
  )
}

type SelectProps = ReturnType<Asked> & { selected: string }

function OfficerSelect({ officers, ...rest }: SelectProps & Pick<DecisionOptions, 'officers'>) {
  return (
    <Select
      {...rest}
      label="Named officer"
      hint="People named in the report are not in this list."
      options={[{ value: '', label: 'Choose an officer' }, ...officers]}
    />
  )
}

function CaseSelect({ cases, ...rest }: SelectProps & Pick<DecisionOptions, 'cases'>) {
  if (cases.length === 0) return <p>There is no open case that you could join it to.</p>
  return (
    <Select
      {...rest}
      label="Case"
      hint="Open cases that you may see, same place first."
      options={[{ value: '', label: 'Choose a case' }, ...cases]}
    />
  )
}
