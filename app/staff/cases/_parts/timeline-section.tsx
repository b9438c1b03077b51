import { Timeline } from '@/components/case/timeline'
import { SectionHeading } from '@/components/page/page-heading'
import { dayAndTime } from '@/lib/cases/clock-words'
import type { CaseFile } from '@/lib/cases/file'
import { timelineOf } from '@/lib/cases/timeline'

export function TimelineSection({ file, now, mayNote }: { file: CaseFile; now: Date; mayNote: boolean }) {
  const entries = timelineOf(file).map(({ at, ...entry }) => ({
    ...entry,
    at: at.toISOString(),
    when: dayAndTime(at, now).replace(/^t/, 'T'),
  }))
  return (
    <section aria-labelledby="timeline">
      <SectionHeading id="timeline" title="Timeline">
        <p className="meta no-print">Newest first</p>
        {mayNote && <a href={`/staff/cases/${file.id}/notes`}>Add a note</a>}
      </SectionHeading>
      <Timeline entries={entries} />
    </section>
  )
}
