import type { Metadata } from 'next'
import { readMailbox } from '@/app/_session/mailbox'
import { ErrorSummary } from '@/components/form/error-summary'
import { TextInput } from '@/components/form/text-input'
import { Button } from '@/components/page/button'
import { Panel } from '@/components/page/panel'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import type { MailboxVisit } from '@/lib/messages/visit'
import { FramedPage } from '../_page/framed-page'
import { OutOfReach } from '../_page/out-of-reach'

type Asked = { again?: string | string[]; busy?: string | string[]; kept?: string | string[] }
type Props = { searchParams: Promise<Asked> }
type Words = ReturnType<typeof en.comeBack>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const publisher = await landlord()
  return { title: (await searchParams).again ? en.page.errorTitle(publisher) : en.page.title(publisher) }
}

/** The one field that a receipt is typed into, and what can be done without one. */
export default async function ComeBackPage({ searchParams }: Props) {
  const [{ again, busy, kept }, mailbox] = await Promise.all([searchParams, readMailbox()])
  if (mailbox.state === 'away') return <OutOfReach />
  const words = en.comeBack(await landlord())
  const visit = mailbox.state === 'shut' ? mailbox.visit : undefined
  return (
    <FramedPage street>
      <div className="form-col stack">
        {again && <ErrorSummary title={en.mailboxErrors.heading} errors={wrong} />}
        {busy && <Notice id="busy" title={words.heading} lines={[words.busy]} />}
        {kept && visit && <Notice id="kept" title={words.keptHeading} lines={keptLines(visit, words)} />}
        <h1>{words.heading}</h1>
        <p className="lead">{words.lead}</p>
        <ReceiptForm
          words={words}
          tried={again ? visit?.tried : undefined}
          error={again ? en.mailboxErrors.receipt : undefined}
        />
        {again && mailbox.state === 'none' && <p>{words.noCookies}</p>}
        <Lost words={words} />
      </div>
    </FramedPage>
  )
}

/** What became of what was on the page when the time was over. */
function keptLines({ typed, files }: MailboxVisit, { kept, notChanged, filesLost }: Words): readonly string[] {
  if (typed?.page === 'receipt') return [notChanged]
  return [...(typed ? [kept] : []), ...(files?.notAdded.length ? [filesLost] : [])]
}

const wrong = [{ href: '#receipt', message: en.mailboxErrors.receipt }]

function ReceiptForm({
  words,
  tried,
  error,
}: {
  words: Words
  tried?: string | undefined
  error?: string | undefined
}) {
  return (
    <form method="post" encType="multipart/form-data" action="/come-back/opening" className="stack" noValidate>
      <TextInput
        name="receipt"
        label={words.label}
        hint={words.hint}
        error={error}
        value={tried}
        autoComplete="off"
        spellCheck={false}
      />
      <div className="actions">
        <Button>{words.button}</Button>
      </div>
      <p className="hint">{words.closes}</p>
    </form>
  )
}

function Notice({ id, title, lines }: { id: string; title: string; lines: readonly string[] }) {
  return (
    <div role="status">
      <Panel kind="notice" title={title} id={id} focusOnLoad>
        {lines.map(line => (
          <p key={line}>{line}</p>
        ))}
      </Panel>
    </div>
  )
}

function Lost({ words: { lost } }: { words: Words }) {
  return (
    <section className="prose" id="lost" aria-labelledby="lost-heading">
      <h2 id="lost-heading">{lost.heading}</h2>
      {lost.lines.map(line => (
        <p key={line}>{line}</p>
      ))}
      <p>
        <a href="/tell-us">{lost.tellUs}</a>
      </p>
    </section>
  )
}
