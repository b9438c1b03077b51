import { sql } from 'drizzle-orm'
import { linkAddress, newLinkSecret } from '@/lib/access/links'
import { jobsDatabase } from '@/lib/db'
import { newId } from '@/lib/ids'
import { landlord } from '@/lib/landlord/landlord'
import { nameOf } from '@/lib/language/landlord'
import { sendMail } from '@/lib/notifications/mailer'

const changed =
  'How you sign in to Beside has changed. If this was not you, tell the person who looks after Beside straight away.'
const tried =
  'Somebody has entered your password for Beside and then wrong codes. If this was not you, choose a new password: on the page where you sign in, follow “I cannot sign in”.'
const givenAnew =
  'An administrator has changed the address of an account in Beside, or has let somebody back in who had lost every way to sign in. Whose it is, and how they were recognised, stands in the record of changes. Please make sure that it was right.'
const madeOrMoved =
  'An account in Beside was made, ended or brought back, or was given another role. Whose it is stands in the record of changes. Please make sure that it was right.'
const subject = 'Beside: about your account'
const aboutAnother = 'Beside: a way in was changed'

/** Tells somebody that their password, app, codes or passkeys have changed. Which of them, and when, stands in Beside. */
export const tellOfSignIn = (staffId: string): Promise<void> => tell(staffId, changed)

/** Tells somebody that their password is known to whoever has not got their app. */
export const tellOfTries = (staffId: string): Promise<void> => tell(staffId, tried)

/**
 * Tells the data protection officers, and the person, that an administrator gave a way into an account anew: whoever looks
 * after the house must not be able to become somebody who reads cases, unseen (domain §8.2). Never the officer it is about.
 */
export async function tellOfWayIn(staffId: string): Promise<void> {
  await tellWatchers(staffId, givenAnew)
  await tellOfSignIn(staffId)
}

/** Tells those who watch over accounts that somebody may now see more, or that one of those who watch is gone. */
export const tellOfAccount = (staffId: string): Promise<void> => tellWatchers(staffId, madeOrMoved)

async function tellWatchers(staffId: string, text: string): Promise<void> {
  const rows = await jobsDatabase().execute<{ email: string }>(
    sql`select email from beside.way_in_watchers(${staffId})`,
  )
  for (const { email } of rows) await mail(email, text, aboutAnother)
}

/**
 * Mails a link to whoever asked for one, if there is such a person. Its secret is made here and goes into the mail only;
 * the gate keeps a hash, three times an hour at most. Run twice it sends two, and either works.
 */
export async function sendRecovery(staffId: string): Promise<void> {
  const { secret, tokenHash } = newLinkSecret()
  const [row] = await jobsDatabase().execute<{ email: string }>(
    sql`select email from beside.recovery_to_send(${staffId}, ${tokenHash})`,
  )
  if (row) await mail(row.email, recovery(linkAddress(secret)))
}

const recovery = (address: string) =>
  `Somebody asked to choose a new password for your account in Beside. If it was you, open this address within one hour:\n\n${address}\n\nIt works once. If it was not you, do nothing: your password stays as it is.`

async function tell(staffId: string, text: string): Promise<void> {
  const [row] = await jobsDatabase().execute<{ email: string }>(
    sql`select email from beside.account_to_tell(${staffId})`,
  )
  if (row) await mail(row.email, text)
}

async function mail(to: string, text: string, about = subject): Promise<void> {
  await sendMail({ id: newId(), to, fromName: nameOf(await landlord()), subject: about, text }, async () => {})
}
