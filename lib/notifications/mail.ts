import MailComposer from 'nodemailer/lib/mail-composer'
import { now } from '@/lib/clock/now'
import { config } from '@/lib/config'
import type { Words } from './templates'

/** One message to one address. `id` is that of its row: the same id is the same message. */
export type Mail = Words & { id: string; to: string; fromName: string }

/** The address that messages come from: MAIL_FROM, or no-reply at the host people reach us at. */
export const senderAddress = (): string => config().mailFrom ?? `no-reply@${config().url.hostname}`

/**
 * The message as it goes over the wire. Its headers say what every mail says and nothing of what wrote it; addresses are
 * given as data, so that none of them is read as a list or a header.
 */
export function composeMail({ id, to, fromName, subject, text }: Mail): Promise<Buffer> {
  const mail = new MailComposer({
    from: { name: fromName, address: senderAddress() },
    to: { name: '', address: to },
    subject,
    text,
    date: now(),
    messageId: `<${id}@${config().url.hostname}>`,
    xMailer: false,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return mail.compile().build()
}
