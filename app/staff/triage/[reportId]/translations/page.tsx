import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { BesidePage } from '@/app/staff/triage/_parts/beside-page'
import { reportFor } from '@/lib/triage/reading'
import { translateAction } from './actions'
import { TranslationForm } from './translation-form'

export const metadata: Metadata = { title: 'Translation – Beside' }

export default async function TranslationPage({ params }: PageProps<'/staff/triage/[reportId]/translations'>) {
  const { reportId } = await params
  const actor = await requireStaff()
  const report = await orNotFound(reportFor(actor, 'report.translate', reportId))
  return (
    <BesidePage actor={actor} report={report} title="Put a translation beside it">
      <TranslationForm action={translateAction.bind(null, reportId)} back={`/staff/triage/${reportId}`} />
    </BesidePage>
  )
}
