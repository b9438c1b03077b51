import { redirect } from 'next/navigation'
import { isShared } from '@/app/_session/centre'
import { readVisit } from '@/app/_session/reporter'
import { ButtonLink } from '@/components/page/button'
import { Icon } from '@/components/page/icon'
import { LinkList } from '@/components/page/link-list'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import type { Landlord } from '@/lib/language/landlord'
import type { Sent } from '@/lib/reports/draft'
import { FramedPage } from '../../_page/framed-page'
import { OutOfReach } from '../../_page/out-of-reach'
import { ClearsItself } from './clears-itself'
import { KeepSafe } from './keep-safe'
import { NextSteps } from './next-steps'
import { NoLongerShown } from './no-longer-shown'
import { SomeoneToTalkTo } from './someone-to-talk-to'

/** P19. Shows the receipt, for 15 minutes or until it is closed, unless somebody else may have typed. */
export default async function ReceivedPage() {
  const [visit, shared] = await Promise.all([readVisit(), isShared()])
  if (visit.state === 'away') return <OutOfReach />
  const sent = visit.state === 'open' ? visit.draft.sent : undefined
  if (!sent && shared && visit.state !== 'open') redirect('/centre')
  if (!sent) return <NoLongerShown unsent={visit.state === 'open'} />
  const publisher = await landlord()
  return (
    <FramedPage street>
      <div className="two">
        <Received sent={sent} publisher={publisher} shared={shared} />
        <SomeoneToTalkTo child={sent.child} />
      </div>
    </FramedPage>
  )
}

function Received({ sent, publisher, shared }: { sent: Sent; publisher: Landlord; shared: boolean }) {
  const words = en.received(publisher)
  return (
    <div className="stack">
      <div className="hero stack-s">
        <h1>{words.heading}</h1>
        <p className="lead prose">{words.lead}</p>
        {sent.files ? <p className="prose">{en.files(publisher).received(sent.files)}</p> : null}
        {shared && <ClearsItself />}
      </div>
      <KeepSafe sent={sent} words={words} />
      <NextSteps sent={sent} words={words} />
      {!sent.handover && (
        <nav className="panel no-print" aria-label={words.comeBack}>
          <LinkList links={shared ? toKeep(words).slice(0, 1) : toKeep(words)} />
        </nav>
      )}
      <div className="actions no-print">
        <ButtonLink href="/leave" rel="nofollow" data-exit quiet={sent.handover?.state === 'waiting'}>
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
