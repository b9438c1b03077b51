import type { Metadata } from 'next'
import { type CentreState, readCentre } from '@/app/_session/centre'
import { ErrorSummary } from '@/components/form/error-summary'
import { ButtonLink } from '@/components/page/button'
import { Icon } from '@/components/page/icon'
import { Panel } from '@/components/page/panel'
import { Folded } from '@/components/page/summary-list'
import { TickList } from '@/components/page/tick-list'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { FramedPage } from '../_page/framed-page'
import { NoCookies } from '../tell-us/_questions/no-cookies'
import { CodeForm } from './_parts/code-form'

type Asked = Partial<Record<'again' | 'busy' | 'begun' | 'ended', string | string[]>>
type Props = { searchParams: Promise<Asked> }
type Words = ReturnType<typeof en.centre>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const publisher = await landlord()
  return { title: (await searchParams).again ? en.page.errorTitle(publisher) : en.page.title(publisher) }
}

/** Where a shared device waits between two people, and where the people of a centre set it up. Says nothing of what it is for. */
export default async function CentrePage({ searchParams }: Props) {
  const [asked, read, publisher] = await Promise.all([searchParams, readCentre(), landlord()])
  if (asked.begun && read.state === 'none') return <NoCookies />
  const words = en.centre(publisher)
  return (
    <FramedPage street>
      <div className="form-col stack">
        {asked.again && <ErrorSummary title={words.wrongHeading} errors={[{ href: '#code', message: words.wrong }]} />}
        {asked.busy && <Notice title={words.busyHeading}>{words.busy}</Notice>}
        {read.state === 'open' || read.state === 'away' ? (
          <Waiting read={read} words={words} exitUrl={publisher.exitUrl} wrong={Boolean(asked.again)} />
        ) : (
          <SetUp words={words} over={read.state === 'over'} asked={asked} />
        )}
      </div>
    </FramedPage>
  )
}

type WaitingProps = { read: CentreState; words: Words; exitUrl: string; wrong: boolean }

function Waiting({ read, words, exitUrl, wrong }: WaitingProps) {
  return (
    <>
      <h1>{read.state === 'open' ? words.heading(read.centre.name) : words.headingUnknown}</h1>
      <p className="lead">{words.lead}</p>
      <TickList items={[...words.lines, words.team]} />
      <div className="actions">
        <ButtonLink href="/" big>
          {words.start} <Icon name="forward" />
        </ButtonLink>
      </div>
      <p>
        <a href={exitUrl} rel="noreferrer">
          {words.elsewhere}
        </a>
      </p>
      {read.state === 'open' && <Stop words={words} wrong={wrong} />}
    </>
  )
}

function Stop({ words: { stop, ...words }, wrong }: { words: Words; wrong: boolean }) {
  const form = (
    <div className="stack-s">
      <p>{stop.line}</p>
      <CodeForm action="/centre/ending" words={words} button={stop.button} wrong={wrong} quiet />
    </div>
  )
  return wrong ? form : <Folded summary={stop.show}>{form}</Folded>
}

function SetUp({ words, over, asked }: { words: Words; over: boolean; asked: Asked }) {
  const { setUp } = words
  return (
    <>
      {over && !asked.again && <Notice title={words.headingUnknown}>{setUp.over}</Notice>}
      {asked.ended && <Notice title={words.headingUnknown}>{setUp.ended}</Notice>}
      <h1>{setUp.heading}</h1>
      <p className="lead">{setUp.lead}</p>
      <CodeForm action="/centre/opening" words={words} button={setUp.button} wrong={Boolean(asked.again)} />
      <p className="hint">{setUp.lasts}</p>
      <p className="hint">{setUp.noCode}</p>
    </>
  )
}

function Notice({ title, children }: { title: string; children: string }) {
  return (
    <div role="status">
      <Panel kind="notice" title={title} id="notice" focusOnLoad>
        <p>{children}</p>
      </Panel>
    </div>
  )
}
