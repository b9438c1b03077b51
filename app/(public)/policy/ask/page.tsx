import type { Metadata } from 'next'
import { ErrorSummary } from '@/components/form/error-summary'
import { ButtonLink } from '@/components/page/button'
import { Panel } from '@/components/page/panel'
import { dateWords } from '@/lib/clock/format'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { askedNowIsDue } from '@/lib/policy/asking'
import { FramedPage } from '../../_page/framed-page'
import { AskForm } from '../_parts/ask-form'

type Asked = Partial<Record<'again' | 'busy' | 'done', string | string[]>>
type Props = { searchParams: Promise<Asked> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const publisher = await landlord()
  return { title: (await searchParams).again ? en.page.errorTitle(publisher) : en.page.title(publisher) }
}

/** Anybody asks for the policy in another form, without saying who they are. Says nothing of what it is about. */
export default async function AskPage({ searchParams }: Props) {
  const { again, busy, done } = await searchParams
  const { ask } = en.policy(await landlord())
  return (
    <FramedPage>
      <div className="form-col stack">
        {again && <ErrorSummary title={ask.errorHeading} errors={[{ href: '#format', message: ask.format.missing }]} />}
        {busy && (
          <Panel kind="notice">
            <p>{ask.busy}</p>
          </Panel>
        )}
        {done ? <Done words={ask} /> : <AskForm words={ask} missing={Boolean(again)} />}
      </div>
    </FramedPage>
  )
}

async function Done({ words }: { words: ReturnType<typeof en.policy>['ask'] }) {
  return (
    <>
      <div role="status">
        <h1 tabIndex={-1} data-focus-on-load>
          {words.done.heading}
        </h1>
      </div>
      <p className="lead">{words.done.by(dateWords(await askedNowIsDue()))}</p>
      <p>{words.done.deleted}</p>
      <div className="actions">
        <ButtonLink href="/policy">{words.back}</ButtonLink>
      </div>
    </>
  )
}
