import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { CaseFields } from '@/app/staff/cases/_parts/use-case-form'
import { Checkbox, Checkboxes, Radios } from '@/components/form/choices'
import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import { Folded } from '@/components/page/summary-list'
import { severityNames } from '@/lib/triage/decision'
import type { DecisionOptions } from '@/lib/triage/options'
import { outsideRemitWarning, remitGroundNames } from '@/lib/triage/remit'
import { ordinarySeverities } from '@/lib/triage/schema'

type DecisionFieldsProps = { options: DecisionOptions; fields: CaseFields }

/** Each decision with its rule; what only one needs is asked beneath it, what several need stands after them. */
export function DecisionFields({ options, fields }: DecisionFieldsProps) {
  const needs = {
    officer: undefined,
    second_person: <Ordinary fields={fields} />,
    other_report: <OtherReport fields={fields} reports={options.reports} />,
    case: <CaseSelect fields={fields} cases={options.cases} />,
  }
  return (
    <>
      <Radios
        {...fields.one('decision')}
        label="Decision"
        as="h2"
        options={options.decisions.map(({ value, label, rule, needs: need }) => ({
          ...{ value, label, hint: rule },
          reveals: need && needs[need],
        }))}
      />
      {options.notOrdinary && <p className="meta">{options.notOrdinary}</p>}
      <Officer fields={fields} officers={options.officers} />
      <Earlier fields={fields} closed={options.closed} />
      <Facts fields={fields} options={options} />
      <Counter fields={fields} cases={options.cases} />
      <TextArea
        {...fields.text('reason')}
        label="Reason"
        hint="In a sentence or two. It is kept with the report and cannot be changed."
        rows={3}
      />
    </>
  )
}

type With<K extends keyof DecisionOptions> = { fields: CaseFields } & Pick<DecisionOptions, K>

function Officer({ fields, officers }: With<'officers'>) {
  return (
    <div className="if-opens">
      <Select
        {...fields.one('officer', '')}
        label="Named officer"
        hint="People named in the report are not in this list."
        options={[{ value: '', label: 'Choose an officer' }, ...officers]}
      />
    </div>
  )
}

/** What happens after a case was closed is a new case, linked to it; a closed case is never joined (domain §0 rule 12). */
function Earlier({ fields, closed }: With<'closed'>) {
  if (closed.length === 0) return null
  return (
    <div className="if-new-case">
      <Radios
        {...fields.one('afterClosure', '')}
        label="Does it follow a case that was closed?"
        hint="The new case keeps its own people, officer and clocks. It shows what was tried before."
        options={[...closed, { value: '', label: 'New case, linked to none of these' }]}
      />
    </div>
  )
}

function CaseSelect({ fields, cases }: With<'cases'>) {
  if (cases.length === 0) return <p>There is no open case that you could join it to.</p>
  return (
    <Select
      {...fields.one('case', '')}
      label="Case"
      hint="Open cases that you may see, same place first."
      options={[{ value: '', label: 'Choose a case' }, ...cases]}
    />
  )
}

function OtherReport({ fields, reports }: With<'reports'>) {
  if (reports.length === 0) return <p>No report within 48 hours is from the same person or about the same place.</p>
  return (
    <Select
      {...fields.one('sameAs', '')}
      label="The report that it repeats"
      hint="Within 48 hours, the likeliest first. Both texts are kept."
      options={[{ value: '', label: 'Choose a report' }, ...reports]}
    />
  )
}

function Ordinary({ fields }: { fields: CaseFields }) {
  return (
    <>
      <Radios
        {...fields.one('ordinarySeverity')}
        label="Category"
        options={ordinarySeverities.map(code => ({ value: code, label: severityNames[code] }))}
      />
      <Checkbox
        {...fields.tick('notHarassment')}
        label="Nobody perceives hostility or prejudice, and it is not harassment"
      />
      <p>You propose it. The report stays in the queue until a second person agrees.</p>
    </>
  )
}

/** Facts that go with any decision: whose it is, and how urgent. */
function Facts({ fields, options }: { fields: CaseFields; options: DecisionOptions }) {
  return (
    <>
      <Checkboxes
        {...fields.many('remit', options.remit)}
        label="Why it is ours to deal with"
        hint="One is enough. Refer out only where none holds."
        options={optionsOf(remitGroundNames)}
      >
        <p className="hint if-outside">{outsideRemitWarning}</p>
      </Checkboxes>
      <Radios
        {...fields.one('severity', options.severity)}
        label="How urgent"
        hint="Hate and harassment are never lower than A2. If you lower it from A1, say why in the reason."
        options={(['A1', 'A2'] as const).map(code => ({ value: code, label: severityNames[code] }))}
      />
    </>
  )
}

function Counter({ fields, cases }: With<'cases'>) {
  if (cases.length === 0) return null
  return (
    <Folded summary="It accuses somebody who reported to us">
      <div className="stack">
        <p>A counter-allegation gets a case of its own and is never used to discount the first.</p>
        <Select
          {...fields.one('counterTo', '')}
          label="It answers the case"
          options={[{ value: '', label: 'It answers no case' }, ...cases]}
        />
        <Checkbox
          {...fields.tick('bothSides')}
          label="A manager decides that one officer works on both sides. The reason says why"
        />
      </div>
    </Folded>
  )
}
