import { isShared } from '@/app/_session/centre'
import { ButtonLink } from '@/components/page/button'
import { Icon } from '@/components/page/icon'
import { LinkList } from '@/components/page/link-list'
import { Panel } from '@/components/page/panel'
import { TickList } from '@/components/page/tick-list'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import type { Landlord } from '@/lib/language/landlord'
import { Emergency, MoreHelpNow } from './_page/emergency'
import { FramedPage } from './_page/framed-page'

/** P0: 999 first, then what this is and what we promise. */
export default async function StartPage() {
  const publisher = await landlord()
  const words = en.start(publisher)
  const shared = await isShared()
  return (
    <FramedPage street>
      <div className="stack">
        <div className="stack-s">
          <Emergency />
          <MoreHelpNow />
        </div>
        <div className="two">
          <div className="stack hero">
            <h1>{words.heading}</h1>
            <p className="lead prose">{words.lead}</p>
            <h2>{words.promiseHeading}</h2>
            <TickList items={words.points} />
            <p className="prose">
              {words.orCall} <a href="#other-ways">{words.seeOtherWays}</a>
            </p>
            <div className="actions">
              <ButtonLink href={shared ? '/centre/start' : '/tell-us'} big>
                {words.button} <Icon name="forward" />
              </ButtonLink>
            </div>
            <p className="prose hint">
              {en.emergency.read(publisher)} {en.emergency.notMonitored}
            </p>
          </div>
          <Aside publisher={publisher} shared={shared} />
        </div>
      </div>
    </FramedPage>
  )
}

function Aside({ publisher, shared }: { publisher: Landlord; shared: boolean }) {
  const words = en.start(publisher)
  const { startHeading, onStart, history } = en.centre(publisher).exit
  const safetyLines = shared ? [onStart, history] : words.safetyLines
  return (
    <aside className="stack" aria-label={words.asideLabel}>
      <Panel kind="safe" title={shared ? startHeading : words.safetyHeading} id="safety">
        {safetyLines.map(line => (
          <p key={line}>{line}</p>
        ))}
        <p>
          <a href="/about-this-site">{words.hideVisit}</a>
        </p>
      </Panel>
      <Panel title={words.otherWaysHeading} id="other-ways">
        <LinkList links={otherWays(publisher, shared)} />
        <p>
          <b>{words.someone.label}</b>
          <br />
          {words.someone.detail}
        </p>
      </Panel>
    </aside>
  )
}

function otherWays(publisher: Landlord, shared: boolean) {
  const { comeBack, talk, letter, formats, whatWeDo } = en.start(publisher)
  const post = publisher.email ? `mailto:${publisher.email}` : '/privacy'
  return [
    { href: telephone(publisher.phone), label: talk.label, note: talk.detail, icon: 'phone' as const },
    { href: post, label: letter.label, note: letter.detail },
    { href: '/accessibility', label: formats.label, note: formats.detail },
    { href: '/policy', label: whatWeDo.label, note: whatWeDo.detail },
    { href: shared ? '/centre/start?messages=yes' : '/come-back', label: comeBack.label, note: comeBack.detail },
  ]
}

const telephone = (phone: string) => `tel:${phone.replace(/\s/g, '')}`
