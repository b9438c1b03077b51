import { createHash } from 'node:crypto'
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { config } from '@/lib/config'
import { jobsDatabase } from '@/lib/db'
import { idFrom } from '@/lib/ids'
import { sendMail } from '@/lib/notifications/mailer'

type Head = { day: string; place: string; hash: string }

/**
 * Once a day takes the last link of the trail out of the database: into a file of the data folder, and by mail to the
 * second person the landlord named. A mail that fails holds no file up and is tried again for a week; both leave once.
 */
export async function leaveHead(): Promise<void> {
  const [due] = await jobsDatabase().execute<Head>(sql`select * from beside.audit_head_due()`)
  if (due) {
    await fileHead(due)
    await jobsDatabase().execute(sql`select beside.audit_head_filed(${due.day}::date, ${due.place}::bigint)`)
  }
  const waiting = await jobsDatabase().execute<Head & { mail_to: string }>(
    sql`select * from beside.audit_heads_to_mail()`,
  )
  for (const { mail_to: to, ...head } of waiting) {
    await sendMail(mailOf(head, to), async () => {})
    await jobsDatabase().execute(sql`select beside.audit_head_mailed(${head.day}::date, ${to})`)
  }
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

/** The same message with each try: a second copy is known by its id. */
const mailOf = (head: Head, to: string) => ({
  id: idFrom(createHash('sha256').update(headLine(head)).digest()),
  to,
  fromName: 'Beside',
  subject: 'A daily number to keep',
  text: `Please keep this message. It is checked against our records when asked for.\n\n${headLine(head)}`,
})
