import { dayWords, promiseWords } from '@/lib/clock/format'
import { instantAt, localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { en } from '@/lib/language/en'
import type { Landlord } from '@/lib/language/landlord'
import type { Mailbox } from '@/lib/messages/mailbox'

/** How far it has come, in plain words, and when somebody writes or calls next. */
export function Status({ box, publisher }: { box: Mailbox; publisher: Landlord }) {
  const words = en.mailbox(publisher)
  return (
    <div className="stack-s prose">
      <h1>{words.heading}</h1>
      <p>
        {words.reference} <span className="mono nowrap">{box.reference}</span>
      </p>
      <p id="status">{statusOf(box, words)}</p>
      {box.withdrawnAt === null && box.progress !== 'closed' && <p id="next">{nextOf(box, words)}</p>}
      {box.objectBy !== null && box.withdrawnAt === null && <p id="plan">{planOf(box.objectBy)}</p>}
    </div>
  )
}

function planOf(objectBy: string): string {
  const { planned, plannedLate } = en.closing
  return objectBy < localDate(now()) ? plannedLate : planned(dayWords(instantAt(objectBy, '12:00')))
}

type Words = ReturnType<typeof en.mailbox>

function statusOf({ progress, officer, withdrawnAt }: Mailbox, { status }: Words): string {
  if (withdrawnAt) return status.withdrawn
  return progress === 'named' && officer ? status.named(officer) : status[progress === 'named' ? 'looking' : progress]
}

/** Whoever is anonymous is only written to here: a call is not even spoken of. */
function nextOf({ nextAt, level }: Mailbox, words: Words): string {
  if (!nextAt) return words.noDate
  const when = promiseWords(nextAt)
  if (nextAt < now()) return words.late(when)
  return level === 'anonymous' ? words.nextHere(when) : words.nextBy(when)
}
