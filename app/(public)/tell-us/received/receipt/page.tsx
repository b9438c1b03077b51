import { redirect } from 'next/navigation'
import { readVisit } from '@/app/_session/reporter'
import { ButtonLink } from '@/components/page/button'
import { ReceiptCard } from '@/components/page/receipt-card'
import { secondsLeft } from '@/lib/centres/handover'
import { now } from '@/lib/clock/now'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { receiptToShow } from '@/lib/reports/handing-over'
import { FramedPage } from '../../../_page/framed-page'
import { TimeLeft } from '../clears-itself'
import { HandoverButton } from '../handing-over'
import { WaysToKeep } from '../keep-safe'

/** The receipt, handed over: for 60 seconds from the press or until it is closed, whatever is reloaded. Then never again. */
export default async function HandedOverPage() {
  const visit = await readVisit()
  const sent = visit.state === 'open' ? visit.draft.sent : undefined
  const receipt = sent?.handover && receiptToShow(sent)
  if (!sent || !receipt) redirect('/tell-us/received')
  const words = en.received(await landlord())
  const seconds = secondsLeft(sent.handover, now())
  return (
    <FramedPage>
      <noscript>
        <meta httpEquiv="refresh" content={`${seconds};url=/centre/next`} />
      </noscript>
      <div className="form-col stack" data-wipe-in={seconds}>
        <h1>{en.handover.shownHeading}</h1>
        <div className="clears-itself no-print">
          <TimeLeft seconds={seconds} />
          <HandoverButton move="longer" label={en.handover.longer} quiet />
        </div>
        <ReceiptCard reference={sent.reference} receipt={receipt} words={words} />
        <div className="actions no-print">
          <ButtonLink href="/centre/next" rel="nofollow" data-exit>
            {en.handover.close}
          </ButtonLink>
        </div>
        <WaysToKeep words={words} level={2} />
      </div>
    </FramedPage>
  )
}
