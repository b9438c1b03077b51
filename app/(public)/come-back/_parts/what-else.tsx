import { LinkList, type ListedLink } from '@/components/page/link-list'
import { now } from '@/lib/clock/now'
import { en } from '@/lib/language/en'
import type { Landlord } from '@/lib/language/landlord'
import type { Mailbox } from '@/lib/messages/mailbox'

/** Everything else that can be done here, each on a page of its own. */
export function WhatElse({ box, publisher }: { box: Mailbox; publisher: Landlord }) {
  const { links } = en.mailbox(publisher)
  const takeBack = box.withdrawnAt
    ? { href: '/come-back/stop', label: links.reopen }
    : { href: '/come-back/stop', label: links.stop, note: links.stopNote }
  const date = { href: '/come-back/date', label: links.date, note: links.dateNote }
  const all: ListedLink[] = [
    ...(box.objectBy !== null ? [{ href: '/come-back/plan', label: links.plan }] : []),
    ...(box.mayLookAgain ? [{ href: '/come-back/again', label: links.again }] : []),
    ...(box.isAsked ? [{ href: '/come-back/five', label: links.five, note: links.fiveNote }] : []),
    { href: '/come-back/more', label: links.more },
    { href: '/come-back/notes', label: links.notes, note: links.notesNote },
    { href: '/come-back/files', label: links.files },
    { href: '/come-back/contact', label: links.contact },
    { href: '/come-back/name', label: links.name },
    takeBack,
    { href: '/come-back/feedback', label: links.feedback },
    { href: '/come-back/receipt', label: links.receipt },
    { href: '/come-back/card', label: links.card },
    ...(isToCome(box) ? [date] : []),
    { href: '/leave', label: links.close, icon: 'door', rel: 'nofollow' },
  ]
  return (
    <nav className="panel no-print" aria-label={links.label}>
      <LinkList links={all} />
    </nav>
  )
}

/** The date that the page speaks of, while it is to come. */
const isToCome = ({ nextAt, withdrawnAt, progress }: Mailbox) =>
  nextAt !== null && nextAt > now() && withdrawnAt === null && progress !== 'closed'
