import { fileHref } from '@/app/staff/cases/_parts/file-page'
import { LookAgain } from '@/app/staff/cases/_parts/look-again'
import { ErrorSummary } from '@/components/form/error-summary'
import { TextArea } from '@/components/form/text-area'
import { Actions, Button } from '@/components/page/button'
import { Panel } from '@/components/page/panel'
import type { fileAsked } from '@/lib/case-files/queries'
import { dateTimeWords } from '@/lib/clock/format'

type Found = Awaited<ReturnType<typeof fileAsked>>
type Props = { found: Found; isMissing: boolean }

/** While it is made the page looks again by itself, without scripts by a link; then it can be taken out for a reason. */
export function FileMade({ found: { asked, openings }, isMissing }: Props) {
  if (asked.state === 'queued' || asked.state === 'building') return <Progress asked={asked} />
  if (asked.state !== 'ready') return null
  const action = `${fileHref(asked.caseId, asked.id)}/pdf`
  return (
    <>
      <Panel title="Take the file out" id="take-out" stack>
        {isMissing && <ErrorSummary title="Please look at this" errors={[{ href: '#reason', message: missing }]} />}
        <p>{`${asked.pages} pages. SHA-256 ${Buffer.from(asked.sha256 ?? []).toString('hex')}`}</p>
        <form method="post" action={action} encType="multipart/form-data" className="stack">
          <TextArea
            name="reason"
            label="Why do you take it out?"
            hint="Your name, the time and your reason are kept with it."
            rows={2}
            error={isMissing ? missing : undefined}
          />
          <Actions>
            <Button>Download the PDF</Button>
          </Actions>
        </form>
      </Panel>
      <Panel title="Taken out" id="openings">
        {openings.length === 0 && <p className="meta">Nobody has taken it out.</p>}
        <ul className="plain stack">
          {openings.map(({ id, by, openedAt, reason }) => (
            <li key={id}>{`${by}, ${dateTimeWords(openedAt)}: ${reason}`}</li>
          ))}
        </ul>
      </Panel>
    </>
  )
}

const missing = 'Say why you take it out'

function Progress({ asked }: { asked: Found['asked'] }) {
  return (
    <Panel title="The file is being made" id="progress">
      <p role="status">{asked.steps === 0 ? 'It waits for its turn.' : `Step ${asked.progress} of ${asked.steps}.`}</p>
      <progress value={asked.progress} max={asked.steps || 1} aria-label="How far it is" />
      <p>
        <LookAgain href={fileHref(asked.caseId, asked.id)} />
      </p>
    </Panel>
  )
}
