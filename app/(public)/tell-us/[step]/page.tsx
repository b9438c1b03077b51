import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { readVisit } from '@/app/_session/reporter'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { maySee, pageNumbered } from '@/lib/reports/journey'
import { FramedPage } from '../../_page/framed-page'
import { OutOfReach } from '../../_page/out-of-reach'
import { CheckPage } from '../_check/check-page'
import { NoCookies } from '../_questions/no-cookies'
import { QuestionForm } from '../_questions/question-form'

type Props = {
  params: Promise<{ step: string }>
  searchParams: Promise<{ from?: string | string[]; begun?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ step }, visit, publisher] = await Promise.all([params, readVisit(), landlord()])
  const wrong = visit.state === 'open' && String(visit.draft.refused?.page) === step
  return { title: wrong ? en.page.errorTitle(publisher) : en.page.title(publisher) }
}

/** One page of the form, as far as it may be seen yet. */
export default async function StepPage({ params, searchParams }: Props) {
  const page = pageNumbered((await params).step)
  if (!page) notFound()
  const visit = await readVisit()
  if (visit.state === 'away') return <OutOfReach />
  const { from, begun } = await searchParams
  if (begun && visit.state === 'none') return <NoCookies />
  if (begun) redirect(`/tell-us/${page}`)
  if (visit.state !== 'open' && page !== 1) redirect(visit.state === 'lost' ? '/tell-us/again' : '/tell-us/1')
  if (visit.state === 'open' && visit.draft.sent && page !== 1) redirect('/tell-us/received')
  const open = visit.state === 'open' && !visit.draft.sent
  const draft = open ? visit.draft : { answers: {} }
  const seen = maySee(page, draft.answers)
  if (!seen.ok) redirect(`/tell-us/${seen.goTo}`)
  return (
    <FramedPage answers>
      {page === 10 && visit.state === 'open' ? (
        <CheckPage secret={visit.secret} draft={draft} />
      ) : (
        <QuestionForm page={page} draft={draft} fromCheck={from === 'check'} begins={!open} />
      )}
    </FramedPage>
  )
}
