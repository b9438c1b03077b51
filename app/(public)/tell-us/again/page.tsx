import { readVisit } from '@/app/_session/reporter'
import { ButtonLink } from '@/components/page/button'
import { NotFoundState } from '@/components/page/state-page'
import { Folded } from '@/components/page/summary-list'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { FramedPage } from '../../_page/framed-page'
import { KeptAnswers } from './kept-answers'

type Props = { searchParams: Promise<{ files?: string | string[] }> }

/** The draft is over or the cookie was not ours: what became of the answers, and of the page just posted. */
export default async function AgainPage({ searchParams }: Props) {
  const [visit, publisher, { files }] = await Promise.all([readVisit(), landlord(), searchParams])
  const { expired, again } = en.problems(publisher)
  const kept = visit.state === 'open' && !visit.draft.sent ? visit.draft.answers : undefined
  return (
    <FramedPage>
      <NotFoundState title={expired.heading}>
        {expired.lines.map(line => (
          <p key={line}>{line}</p>
        ))}
        {files && <p>{again.files}</p>}
        {kept && (
          <>
            <p>{again.kept}</p>
            <Folded summary={again.show}>
              <KeptAnswers answers={kept} landlord={publisher} />
            </Folded>
          </>
        )}
        <div className="actions">
          <ButtonLink href="/tell-us/1">{expired.button}</ButtonLink>
        </div>
      </NotFoundState>
    </FramedPage>
  )
}
