import { dateWords } from '@/lib/clock/format'
import { instantAt } from '@/lib/clock/local'
import { landlord, type Policy, policyInForce } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { ReadingPage } from '../_page/reading-page'

/** The policy in plain words, with the version that is in force. */
export default async function PolicyPage() {
  const [publisher, inForce] = await Promise.all([landlord(), policyInForce()])
  const words = en.policy(publisher)
  return (
    <ReadingPage heading={words.heading} lead={words.lead} sections={words.parts}>
      <p className="prose">{words.formats}</p>
      {inForce && <p className="hint prose">{words.about(factsOf(inForce))}</p>}
    </ReadingPage>
  )
}

function factsOf({ version, owner, approvedOn, nextReview }: Policy) {
  return { version: String(version), owner, reviewedOn: dayWords(approvedOn), nextReview: dayWords(nextReview) }
}

/** "1 May 2026" */
const dayWords = (day: string) => dateWords(instantAt(day, '12:00')).replace(/^\w+ /, '')
