import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { readMailbox } from '@/app/_session/mailbox'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { readMailboxForm } from '@/lib/messages/forms'
import { keepMailboxVisit, type MailboxPage, mailboxPages } from '@/lib/messages/visit'
import { FramedPage } from '../../_page/framed-page'
import { OutOfReach } from '../../_page/out-of-reach'
import { PageScript } from '../../_page/page-script'
import { NoCookies } from '../../tell-us/_questions/no-cookies'
import { Contact } from '../_parts/contact'
import { Again, Feedback, More, Plan, Stop } from '../_parts/explained'
import { Files } from '../_parts/files'
import { Five } from '../_parts/five'
import { Messages } from '../_parts/messages'
import { Name } from '../_parts/name'
import { Notes } from '../_parts/notes'
import type { PartProps } from '../_parts/part'
import { Receipt } from '../_parts/receipt'

type Props = {
  params: Promise<{ part: string }>
  searchParams: Promise<{ done?: string | string[]; opened?: string | string[] }>
}

const parts: Record<MailboxPage, (props: PartProps) => ReactNode> = {
  messages: Messages,
  more: More,
  notes: Notes,
  files: Files,
  contact: Contact,
  name: Name,
  stop: Stop,
  feedback: Feedback,
  plan: Plan,
  again: Again,
  five: Five,
  receipt: Receipt,
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ part }, mailbox, publisher] = await Promise.all([params, readMailbox(), landlord()])
  const typed = mailbox.state === 'open' && mailbox.visit.typed?.page === part ? mailbox.visit.typed : undefined
  const wrong = typed && typed.fields.stayed !== 'yes' && !readMailboxForm(typed.page, typed.fields).ok
  return { title: wrong ? en.page.errorTitle(publisher) : en.page.title(publisher) }
}

/** One page of the mailbox that this visit has opened. Being asked for makes the visit 20 minutes longer. */
export default async function MailboxPartPage({ params, searchParams }: Props) {
  const { part } = await params
  const page = mailboxPages.find(known => known === part)
  if (!page) notFound()
  const [mailbox, { done, opened }] = await Promise.all([readMailbox(), searchParams])
  if (mailbox.state === 'away') return <OutOfReach />
  if (mailbox.state === 'none' && opened) return <NoCookies />
  if (mailbox.state !== 'open') redirect('/come-back')
  if (opened) redirect(`/come-back/${page}`)
  if (mailbox.box.mustChange && page !== 'receipt') redirect('/come-back/receipt')
  await keepMailboxVisit(mailbox.secret)
  const Part = parts[page]
  return (
    <FramedPage street={page === 'messages'}>
      <Part mailbox={mailbox} publisher={await landlord()} done={done ? mailbox.visit.done : undefined} />
      <PageScript name="idle" />
      <PageScript name="count" />
    </FramedPage>
  )
}
