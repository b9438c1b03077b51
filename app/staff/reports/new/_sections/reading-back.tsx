'use client'
import { Radios } from '@/components/form/choices'
import { Button } from '@/components/page/button'
import { Panel } from '@/components/page/panel'
import { one } from './asked'
import { useEntry } from './entry-context'

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

/** The last look: a report is never edited once it is sent (rule 2). */
export function ReadingBack({ sending }: { sending: boolean }) {
  const { register, values, errors } = useEntry()
  return (
    <Panel title="Read back and send" id="read-back" stack>
      <p>Read back what happened and what they want. Change it now: once sent, the words stay as they are.</p>
      <Radios
        name="reporterWantsReceipt"
        label="Would you like a receipt?"
        hint="With it you can read our messages and write to us online. Anyone who has it can do the same. You do not need one."
        error={errors.reporterWantsReceipt}
        options={yesNo}
        field={register('reporterWantsReceipt')}
        selected={one(values.reporterWantsReceipt) ?? 'no'}
      />
      <div className="actions">
        <Button aria-disabled={sending || undefined}>Send report</Button>
        <span role="status">{sending ? 'Sending. Please keep this page open.' : ''}</span>
      </div>
    </Panel>
  )
}
