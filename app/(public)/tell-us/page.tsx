import { isShared } from '@/app/_session/centre'
import { ButtonLink } from '@/components/page/button'
import { Panel } from '@/components/page/panel'
import { TickList } from '@/components/page/tick-list'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { FramedPage } from '../_page/framed-page'

/** P0b: how to leave quickly. Nothing is kept yet: the first answers make the draft. */
export default async function LeavingPage() {
  const words = en.leaving
  const { points, history } = en.centre(await landlord()).exit
  const { ways, after } = (await isShared())
    ? { ways: points, after: history }
    : { ways: words.ways, after: words.history }
  return (
    <FramedPage>
      <div className="form-col stack">
        <h1>{words.heading}</h1>
        <p className="lead">{words.lead}</p>
        <TickList items={ways} />
        <Panel kind="safe">
          <p>{after}</p>
          <p>
            <a href="/about-this-site">{words.hideVisit}</a>
          </p>
        </Panel>
        <div className="actions">
          <ButtonLink href="/tell-us/1">{words.button}</ButtonLink>
        </div>
      </div>
    </FramedPage>
  )
}
