'use client'
import { AccountFields } from '@/app/staff/administration/_parts/account-fields'
import { type LinkAction, LinkOnce, type LinkState } from '@/app/staff/administration/_parts/link-once'
import { fieldsFor, useCaseForm } from '@/app/staff/cases/_parts/use-case-form'
import { ErrorSummary } from '@/components/form/error-summary'
import { FormMessage } from '@/components/form/form-message'
import { Actions, Button } from '@/components/page/button'
import type { Choosable } from '@/lib/staff/accounts'
import { accountSchema } from '@/lib/staff/schema'

/** Once it is made, the link stands where the form was. */
export function NewAccountForm({ action, choosable }: { action: LinkAction; choosable: Choosable }) {
  const form = useCaseForm(accountSchema, action)
  const { link } = form.state as LinkState
  if (link) return <Made link={link} />
  const lines = Object.entries(form.errors).map(([name, message]) => ({ href: `#${name}`, message }))
  return (
    <div className="form-col stack">
      {lines.length > 0 && <ErrorSummary title="Please look at these" errors={lines} attempt={form.attempt} />}
      <FormMessage state={form.state} />
      <form {...form.formProps} className="stack" noValidate>
        <AccountFields fields={fieldsFor(form)} choosable={choosable} />
        <Actions>
          <Button aria-disabled={form.pending || undefined}>Make the account and a link</Button>
          <a href="/staff/administration/staff">Back without saving</a>
          <span role="status">{form.pending ? 'Saving' : ''}</span>
        </Actions>
      </form>
    </div>
  )
}

function Made({ link }: { link: string }) {
  return (
    <div className="form-col stack">
      <LinkOnce link={link} name="the new account" />
      <p>It is good for 7 days. With it they choose how they sign in, and read and agree to what they must know.</p>
      <p>
        <a href="/staff/administration/staff">Back to the accounts</a>
      </p>
    </div>
  )
}
