'use client'
import { type ReactNode, useEffect } from 'react'
import { Actions, ButtonLink } from '@/components/page/button'
import { Panel } from '@/components/page/panel'
import { ReceiptCard } from '@/components/page/receipt-card'
import { received } from '@/lib/language/en/sending'
import type { Landlord } from '@/lib/language/landlord'
import { NextSteps } from './next-steps'
import type { Entered } from './told-about'

export type EntryDoneProps = { entered: Entered; landlord: Landlord & { dutyPhone: string } }

/** The reference to read back and, once, the receipt. Leaving or reloading this page clears it. */
export function EntryDone({ entered, landlord }: EntryDoneProps) {
  useEffect(() => document.getElementById('entered')?.focus(), [])
  return (
    <div className="form-col stack">
      <Panel kind="done" title="The report is in" id="entered" icon="tick" focusOnLoad>
        <p>
          {entered.already
            ? 'This form had been sent before, so nothing was stored twice. Changes made since then were not kept.'
            : 'It waits for triage, in the words you typed. Read the reference back before you end the call.'}
        </p>
      </Panel>
      {entered.receipt === null ? (
        <Reference reference={entered.reference}>{received(landlord).referenceHint}</Reference>
      ) : (
        <ReceiptCard reference={entered.reference} receipt={entered.receipt} words={receiptWords(landlord)} />
      )}
      <NextSteps entered={entered} dutyPhone={landlord.dutyPhone} />
      <Actions>
        <ButtonLink href="/staff/reports/new">Enter another</ButtonLink>
        <ButtonLink href="/staff/reports" quiet>
          Your entries
        </ButtonLink>
      </Actions>
    </div>
  )
}

function Reference({ reference, children }: { reference: string; children: ReactNode }) {
  return (
    <dl className="receipt">
      <div>
        <dt>Their reference</dt>
        <dd className="code ref">{reference}</dd>
        <dd className="hint">{children}</dd>
      </div>
    </dl>
  )
}

const receiptWords = (landlord: Landlord) => ({
  reference: 'Their reference',
  referenceHint: received(landlord).referenceHint,
  receipt: 'Their receipt',
  receiptHint: 'Shown this once, and cannot be made again. Give it only to them, and keep no copy.',
})
