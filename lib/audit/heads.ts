import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { config } from '@/lib/config'
import { jobsDatabase } from '@/lib/db'
import { newId } from '@/lib/ids'
import { sendMail } from '@/lib/notifications/mailer'

type Head = { day: string; place: string; hash: string; mail_to: string | null }

/**
 * Once a day takes the last link of the trail out of the database: into a file of the data folder, and by mail to the
 * second person the landlord named. What fails is tried again the next minute; the file gets each day's line once.
 */
export async function leaveHead(): Promise<void> {
  const [head] = await jobsDatabase().execute<Head>(sql`select * from beside.audit_head_due()`)
  if (!head) return
  await fileHead(head)
  if (head.mail_to) await sendMail(mailOf(head, head.mail_to), async () => {})
  await jobsDatabase().execute(
    sql`select beside.audit_head_left(${head.day}::date, ${head.place}::bigint, ${head.mail_to})`,
  )
}

/** "2026-03-01 4711 <hash>": what `npm run audit:verify` reads beside an export. */
export const headLine = ({ day, place, hash }: Head): string => `${day} ${place} ${hash}\n`

async function fileHead(head: Head): Promise<void> {
  const folder = join(config().dataFolder, 'audit-heads')
  const file = join(folder, 'heads.txt')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (!kept.includes(headLine(head))) await appendFile(file, headLine(head), { mode: 0o600 })
}

const mailOf = (head: Head, to: string) => ({
  id: newId(),
  to,
  fromName: 'Beside',
  subject: 'A daily number to keep',
  text: `Please keep this message. It is checked against our records when asked for.\n\n${headLine(head)}`,
})
