import { sql } from 'drizzle-orm'
import { jobsDatabase } from '@/lib/db'
import { newId } from '@/lib/ids'
import { landlord } from '@/lib/landlord/landlord'
import { nameOf } from '@/lib/language/landlord'
import { sendMail } from '@/lib/notifications/mailer'

const words = 'Something in Beside needs your look: see who was let in.'

/** Tells the data protection officers, once and in neutral words, that somebody was let into what is shut. */
export async function tellOfGlass(glassId: string): Promise<void> {
  const told = await jobsDatabase().execute<{ email: string }>(sql`select email from beside.glass_to_tell(${glassId})`)
  const fromName = nameOf(await landlord())
  for (const { email } of told)
    await sendMail({ id: newId(), to: email, fromName, subject: words, text: words }, async () => {})
}
