import type { ReactNode } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import { Button } from '@/components/page/button'
import { Icon } from '@/components/page/icon'
import { Panel } from '@/components/page/panel'
import { en } from '@/lib/language/en'
import type { Landlord } from '@/lib/language/landlord'
import { newFormId } from '@/lib/messages/form-id'
import type { MailboxPage } from '@/lib/messages/visit'
import { IdleNote, IdleWarning } from './idle'
import type { OpenMailbox, Typing } from './part'

type PartFormProps = {
  page: MailboxPage
  mailbox: OpenMailbox
  publisher: Landlord
  typing: Typing
  button: string
  children?: ReactNode
}

/** A form that posts to its own page: an id of its own makes it one record, however often it is sent. */
export function PartForm({ page, mailbox, publisher, typing, button, children }: PartFormProps) {
  const words = en.mailbox(publisher)
  const reopens = mailbox.box.withdrawnAt !== null && page !== 'receipt'
  const { errors = {}, order = [], values, refused } = typing
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`/come-back/${page}/records`}
      className="stack"
      noValidate
    >
      {order.length > 0 && <ErrorSummary title={en.mailboxErrors.heading} errors={lines(errors, order)} />}
      {refused && <NotKept>{refused}</NotKept>}
      {reopens && page !== 'stop' && <NotKept>{words.withdrawnNote}</NotKept>}
      <input type="hidden" name="form" value={[values.form].flat()[0] ?? newFormId(mailbox.box)} />
      {children}
      <div className="actions">
        <Button name="move" value={reopens ? 'reopen' : 'send'}>
          {reopens && page !== 'stop' ? words.sendAndReopen : button}
        </Button>
      </div>
      <IdleNote words={words} />
      <IdleWarning words={words} />
    </form>
  )
}

export function BackToMessages({ publisher }: { publisher: Landlord }) {
  return (
    <p>
      <a className="back" href="/come-back/messages">
        <Icon name="back" />
        {en.mailbox(publisher).back}
      </a>
    </p>
  )
}

function NotKept({ children }: { children: ReactNode }) {
  return (
    <div role="alert">
      <Panel kind="notice" focusOnLoad>
        <p>{children}</p>
      </Panel>
    </div>
  )
}

const lines = (errors: Record<string, string>, order: string[]) =>
  order.map(field => ({ href: `#${field}`, message: errors[field] ?? '' }))
