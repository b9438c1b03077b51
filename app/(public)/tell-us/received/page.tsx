import { readVisit } from '@/app/_session/reporter'
import { ButtonLink } from '@/components/page/button'
import { Icon } from '@/components/page/icon'
import { LinkList } from '@/components/page/link-list'
import { ReceiptCard } from '@/components/page/receipt-card'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import type { Landlord } from '@/lib/language/landlord'
import type { Sent } from '@/lib/reports/draft'
import { FramedPage } from '../../_page/framed-page'
import { OutOfReach } from '../../_page/out-of-reach'
import { NextSteps } from './next-steps'
import { NoLongerShown } from './no-longer-shown'
import { SomeoneToTalkTo } from './someone-to-talk-to'

/** P19. The only page that shows a receipt, for 15 minutes or until it is closed. */
export default async function ReceivedPage() {
  const visit = await readVisit()
  if (visit.state === 'away') return <OutOfReach />
  const sent = visit.state === 'open' ? visit.draft.sent : undefined
  if (!sent) return <NoLongerShown unsent={visit.state === 'open'} />
  const publisher = await landlord()
  return (
    <FramedPage street>
      <div className="two">
        <Received sent={sent} publisher={publisher} />
        <SomeoneToTalkTo child={sent.child} />
      </div>
    </FramedPage>
  )
}

function Received({ sent, publisher }: { sent: Sent; publisher: Landlord }) {
  const words = en.received(publisher)
  return (
    <div className="stack">
      <div className="hero stack-s">
        <h1>{words.heading}</h1>
        <p className="lead prose">{words.lead}</p>
        {sent.files ? <p className="prose">{en.files(publisher).received(sent.files)}</p> : null}
      </div>
      <section className="stack-s" aria-labelledby="keep">
        <h2 id="keep">{words.keepHeading}</h2>
        <ReceiptCard reference={sent.reference} receipt={sent.receipt} words={words} />
        <p className="prose">{words.onlyIfSafe}</p>
        <h3>{words.keepingHeading}</h3>
        <ul className="bullets prose">
          {words.keeping.map(way => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      </section>
      <NextSteps sent={sent} words={words} />
      <nav className="panel no-print" aria-label={words.comeBack}>
        <LinkList links={toKeep(words)} />
      </nav>
      <div className="actions no-print">
        <ButtonLink href="/leave" rel="nofollow" data-exit>
          <Icon name="door" /> {words.close}
        </ButtonLink>
      </div>
      <p className="hint prose">
        {words.closeHint} <a href="/about-this-site">{en.footer.hideVisit}</a>
      </p>
      <p className="hint prose">{words.feedback}</p>
    </div>
  )
}

const toKeep = (words: ReturnType<typeof en.received>) => [
  { href: '/tell-us/received/card', label: words.card },
  { href: '/tell-us/received/date', label: words.date, note: words.dateNote },
]
