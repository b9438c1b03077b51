import type { ReactNode } from 'react'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading } from '@/components/page/page-heading'
import type { Staff } from '@/lib/access/actor'
import type { ReportRead } from '@/lib/triage/reading'
import { ToldWords } from './told-words'

type BesidePageProps = { actor: Staff; report: ReportRead; title: string; children: ReactNode; below?: ReactNode }

/** The frame of a page that puts something beside a report: its own words on the one side, the form on the other. */
export function BesidePage({ actor, report, title, children, below }: BesidePageProps) {
  return (
    <OfficePage
      actor={actor}
      current="triage"
      title={title}
      heading={
        <header>
          <Breadcrumb href={`/staff/triage/${report.id}`}>{`Report ${report.reference}`}</Breadcrumb>
          <PageHeading title={title} />
        </header>
      }
    >
      <div className="even">
        <ToldWords report={report} />
        {children}
      </div>
      {below}
    </OfficePage>
  )
}
