import { endMailboxVisit } from '@/app/_session/mailbox'
import { endVisit } from '@/app/_session/reporter'

/** Forgets whatever the last person had open on this device. The next one gets secrets of their own. */
export async function endVisits(): Promise<void> {
  await endVisit()
  await endMailboxVisit()
}
