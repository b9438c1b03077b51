'use client'
import { useActionState } from 'react'
import { AccountFields, type AccountNow } from '@/app/staff/administration/_parts/account-fields'
import { type LinkAction, PressForLink } from '@/app/staff/administration/_parts/link-once'
import { CaseForm } from '@/app/staff/cases/_parts/case-form'
import { optionsOf } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Radios } from '@/components/form/choices'
import { FormMessage } from '@/components/form/form-message'
import { Button } from '@/components/page/button'
import { untouched } from '@/lib/forms/submit'
import type { Choosable } from '@/lib/staff/accounts'
import { identityCheckNames } from '@/lib/staff/identity-check'
import { accountSchema } from '@/lib/staff/schema'

type Props = { action: FormAction; choosable: Choosable; now: AccountNow }

export function AccountForm({ action, choosable, now }: Props) {
  return (
    <CaseForm schema={accountSchema} action={action} submit="Save the changes" back="/staff/administration/staff">
      {fields => <AccountFields fields={fields} choosable={choosable} now={now} />}
    </CaseForm>
  )
}

/** A way in for somebody who lost theirs, after it was made sure that it is them. */
export function RecoveryForm({ action, name }: { action: LinkAction; name: string }) {
  return (
    <PressForLink
      action={action}
      name={name}
      label="Take their proofs away and make a link"
      note="They are signed out everywhere at once. The link is good for one hour. How you made sure is recorded."
    >
      <Radios name="check" label="How did you make sure that it is them?" options={optionsOf(identityCheckNames)} />
    </PressForLink>
  )
}

export function BringBackForm({ action, name }: { action: FormAction; name: string }) {
  const [state, act, pending] = useActionState(action, untouched)
  return (
    <form action={act} className="stack-s">
      <FormMessage state={state} />
      <Button quiet aria-disabled={pending || undefined}>
        Bring the account of {name} back
      </Button>
      <p className="meta">Look at the role and the team at once: they are as they were.</p>
    </form>
  )
}
