import { notAddedPage, seeOther, takingFiles } from '@/app/_session/file-door'
import { inTime } from '@/app/_session/in-time'
import { beginMailboxVisit, type MailboxState, readMailbox } from '@/app/_session/mailbox'
import { easePressure } from '@/app/_session/pressure'
import { type TakenFiles, takeFiles } from '@/app/_session/take-files'
import { noteFailure } from '@/lib/database/room'
import { lostWithVisit } from '@/lib/evidence/waiting'
import { visitFiles } from '@/lib/messages/visit'
import { keepFiles } from './keep-files'

const page = '/come-back/files'

/** Files for a mailbox, posted with a few words or without: they stream to where they wait until Send is pressed. */
export const { POST, GET } = takingFiles(page, answer)

async function answer(request: Request): Promise<Response> {
  const mailbox = await readMailbox()
  const open = mailbox.state === 'open' && !mailbox.box.mustChange ? mailbox : undefined
  const to = open && visitFiles(open.secret)
  const isSent = (form: string | undefined) => form !== undefined && form === open?.visit.sentForm
  const taken = await takeFiles(
    request,
    before => (isSent(before.get('form')) ? undefined : to),
    () => easePressure('upload'),
  )
  try {
    if (taken.fault) throw taken.fault
    return seeOther(await next(mailbox, taken))
  } catch (error) {
    noteFailure(error)
    console.error(`files not kept: ${error instanceof Error ? error.name : 'unknown'} in a mailbox`)
    return notAddedPage(`${page}/records`, taken.fields)
  }
}

async function next(mailbox: MailboxState, taken: TakenFiles): Promise<string> {
  if (mailbox.state === 'away') throw new Error('the mailbox could not be read')
  if (mailbox.state === 'open') return keepFiles(mailbox, taken)
  const { text = '', form = '', waiting = '' } = taken.fields
  const lost = [...waiting.split('\n').filter(Boolean), ...taken.lost]
  await inTime(
    beginMailboxVisit({ typed: { page: 'files', fields: { text, form, stayed: 'yes' } }, files: lostWithVisit(lost) }),
  )
  return '/come-back?kept=yes'
}
