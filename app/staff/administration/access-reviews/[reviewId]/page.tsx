import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { dayOf } from '@/app/staff/administration/_parts/account-words'
import { ReviewTable } from '@/app/staff/administration/_parts/review-table'
import { FilterBar } from '@/components/case/filter-bar'
import { Pagination } from '@/components/case/pagination'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { DoneSaid } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { dateWords } from '@/lib/clock/format'
import { type Reviewed, type ReviewShown, reviewShown } from '@/lib/staff/review-queries'
import { answerAccountsAction, closeReviewAction } from './actions'
import { AnswersForm, CloseForm } from './answers-form'

export const metadata: Metadata = { title: 'A review of access – Beside' }

const doneWords = {
  opened: 'The review is open',
  answered: 'The answers were kept',
  closed: 'The review is closed. It can be printed as it stands',
}
const size = 25

type Props = PageProps<'/staff/administration/access-reviews/[reviewId]'>

/** Every account, what it is and how it is used, and whether its holder still needs it; closed, a report. */
export default async function AccessReviewPage({ params, searchParams }: Props) {
  const { done, show, page } = await searchParams
  const actor = await requireStaff()
  const shown = await orNotFound(reviewShown(actor, (await params).reviewId))
  const { review, accounts, openedBy, closedBy } = shown
  const title = `Review of ${dateWords(review.openedAt)}`
  const heading = (
    <header>
      <Breadcrumb href="/staff/administration/access-reviews">Who has access</Breadcrumb>
      <PageHeading title={title} />
    </header>
  )
  return (
    <OfficePage actor={actor} current="settings" title={title} heading={heading}>
      <DoneSaid done={done} words={doneWords} />
      <p>
        Opened by {openedBy}.{' '}
        {review.closedAt
          ? `Closed by ${closedBy ?? 'somebody'} on ${dateWords(review.closedAt)}: ${accounts.length} accounts, each with an answer.`
          : `To be finished by ${dayOf(review.dueOn)}.`}
      </p>
      {review.closedAt ? (
        <ReviewTable reviewed={accounts} />
      ) : (
        <Open shown={shown} actorId={actor.id} all={show === 'all'} page={Math.max(Math.trunc(Number(page)) || 0, 0)} />
      )}
    </OfficePage>
  )
}

type OpenProps = { shown: ReviewShown; actorId: string; all: boolean; page: number }

function Open({ shown: { review, accounts, progress }, actorId, all, page }: OpenProps) {
  const here = `/staff/administration/access-reviews/${review.id}`
  const listed = accounts.filter(one => one.account.active && (all || !one.answer))
  const part = listed.slice(page * size, (page + 1) * size)
  const to = (number: number) => `${here}?${all ? 'show=all&' : ''}page=${number}`
  const left = progress.of - progress.answered
  const links = [
    { href: here, label: 'Without an answer', count: left, current: !all },
    { href: `${here}?show=all`, label: 'All', count: progress.of, current: all },
  ]
  return (
    <div className="stack">
      <Progress progress={progress} />
      <FilterBar label="Which accounts" of="Accounts" links={links} action={here} />
      {part.length > 0 && (
        <AnswersForm
          key={keyOf(part)}
          action={answerAccountsAction.bind(null, review.id)}
          reviewed={part}
          actorId={actorId}
        />
      )}
      <Pagination
        {...(page > 0 && { previous: to(page - 1) })}
        {...((page + 1) * size < listed.length && { next: to(page + 1) })}
        of="accounts"
      />
      {left === 0 && progress.toEnd === 0 && <CloseForm action={closeReviewAction.bind(null, review.id)} />}
    </div>
  )
}

const keyOf = (part: readonly Reviewed[]) => part.map(({ account, answer }) => `${account.id}${answer?.answer}`).join()

function Progress({ progress: { answered, of, toEnd } }: Pick<ReviewShown, 'progress'>) {
  return (
    <Panel kind="sunk" title={`${answered} of ${of} accounts have an answer`} id="progress" stack>
      <p>
        <progress max={of} value={answered} aria-labelledby="progress" />
      </p>
      {toEnd > 0 && (
        <p>
          {toEnd === 1 ? '1 account is' : `${toEnd} accounts are`} to end and still there. An administrator ends them
          before the review can close.
        </p>
      )}
    </Panel>
  )
}
