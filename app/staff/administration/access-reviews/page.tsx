import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { dayOf } from '@/app/staff/administration/_parts/account-words'
import { OfficePage } from '@/components/page/office-page'
import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import { dateWords } from '@/lib/clock/format'
import { type Review, reviewList } from '@/lib/staff/review-queries'
import { openReviewAction } from './actions'
import { OpenReviewForm } from './review-form'

export const metadata: Metadata = { title: 'Who has access – Beside' }

const standingWords = {
  due: 'It is more than a year since everybody was last asked about. Open a review now.',
  done: 'No review is due yet. You may open one at any time.',
  open: 'A review is open. It is finished when there is an answer for every account.',
}

/** Once a year: does everybody still need the account they have. */
export default async function AccessReviewsPage() {
  const actor = await requireStaff()
  const { reviews, standing } = await orNotFound(reviewList(actor))
  return (
    <OfficePage actor={actor} current="settings" title="Who has access">
      <div className="main-aside">
        <div className="stack">{reviews.length === 0 ? <NoReview /> : <Reviews reviews={reviews} />}</div>
        <aside className="stack" aria-label="The next review">
          <Panel title="The next review" id="next" stack>
            <p>{standingWords[standing]}</p>
            {standing !== 'open' && <OpenReviewForm action={openReviewAction} />}
          </Panel>
        </aside>
      </div>
    </OfficePage>
  )
}

function NoReview() {
  return (
    <EmptyState title="No review yet">
      <p>A review asks of every account whether its holder still needs it, and as what.</p>
    </EmptyState>
  )
}

function Reviews({ reviews }: { reviews: readonly Review[] }) {
  return (
    <ul className="plain stack">
      {reviews.map(({ id, openedAt, closedAt, dueOn }) => (
        <li key={id}>
          <a href={`/staff/administration/access-reviews/${id}`}>Review of {dateWords(openedAt)}</a>
          <p className="meta">
            {closedAt ? `Closed ${dateWords(closedAt)}` : `Open. To be finished by ${dayOf(dueOn)}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
