import { config } from '@/lib/config'
import { keepInOutbox } from './local-outbox'
import { composeMail, type Mail, senderAddress } from './mail'
import { sendBySmtp } from './smtp'

/**
 * Sends one message by the mail server, or keeps it as a file where there is none. `handOver` is called before the
 * server gets the first byte; a file needs none, since writing it again is writing it once.
 */
export async function sendMail(mail: Mail, handOver: () => Promise<void>): Promise<void> {
  const { smtpUrl } = config()
  const message = await composeMail(mail)
  if (!smtpUrl) return keepInOutbox(`${mail.id}.eml`, message)
  const from = senderAddress()
  const name = from.slice(from.lastIndexOf('@') + 1)
  return sendBySmtp({ url: smtpUrl, name }, { from, to: mail.to }, message, handOver)
}

/** Where mail goes, for an administrator: no user and no password. */
export function mailRoute(): { by: 'smtp'; host: string; encrypted: boolean } | { by: 'folder' } {
  const { smtpUrl } = config()
  if (!smtpUrl) return { by: 'folder' }
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(smtpUrl.hostname)
  return { by: 'smtp', host: smtpUrl.host, encrypted: smtpUrl.protocol === 'smtps:' || !here }
}
