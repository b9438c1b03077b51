import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { LinkedCases } from '@/app/staff/cases/_parts/linked-cases'
import { caseFileFor } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import { linkCaseAction } from './actions'
import { LinkForm } from './link-form'

export const metadata: Metadata = { title: 'Linked cases – Beside' }

export default async function LinksPage({ params }: PageProps<'/staff/cases/[caseId]/links'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.link', caseId))
  return (
    <ChangePage actor={actor} file={file} title="Linked cases">
      <LinkedCases actor={actor} file={file} now={now()} />
      <p>
        Linking joins nothing: each case keeps its people, its words and its officer. An allegation the other way is
        triaged as a report of its own.
      </p>
      <LinkForm action={linkCaseAction.bind(null, caseId)} back={caseHref(file)} />
    </ChangePage>
  )
}
