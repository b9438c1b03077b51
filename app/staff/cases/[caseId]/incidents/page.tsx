import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { CourseOfConduct } from '@/app/staff/cases/_parts/course-of-conduct'
import { IncidentList } from '@/app/staff/cases/_parts/incident-list'
import { SectionHeading } from '@/components/page/page-heading'
import { caseFileFor } from '@/lib/cases/file'
import { adviceFor } from '@/lib/cases/incident-facts'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { listFor } from '@/lib/lists/reading'
import { recordIncidentAction } from './actions'
import { IncidentForm } from './incident-form'

export const metadata: Metadata = { title: 'Incidents – Beside' }

export default async function IncidentsPage({ params }: PageProps<'/staff/cases/[caseId]/incidents'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.incident', caseId))
  const { items } = await listFor(actor, 'incident_types')
  return (
    <ChangePage actor={actor} file={file} title="Incidents">
      <CourseOfConduct file={file} now={now()} />
      <IncidentList file={file} types={items} />
      <section aria-labelledby="new" className="stack no-print">
        <SectionHeading id="new" title="Record an incident">
          <p className="meta">It is kept as written. A correction is another entry. The risk is then assessed again.</p>
        </SectionHeading>
        <IncidentForm
          action={recordIncidentAction.bind(null, caseId)}
          back={caseHref(file)}
          today={localDate(now())}
          types={items.map(item => ({ value: item.code, label: item.words, advice: adviceFor(item) }))}
        />
      </section>
    </ChangePage>
  )
}
