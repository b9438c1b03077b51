import { Panel } from '@/components/page/panel'
import type { CaseFile } from '@/lib/cases/file'
import { courseOfConductWords, incidentsFacts } from '@/lib/cases/incident-facts'

/** What repetition asks of staff (domain §2.3, §3.5). Said to staff only, and never as a matter of the Equality Act. */
export function CourseOfConduct({ file, now }: { file: CaseFile; now: Date }) {
  const { courseOfConduct, thirdIn30Days, last30Days } = incidentsFacts(file.incidents, file.reports, now)
  if (!courseOfConduct) return null
  return (
    <Panel kind="notice" icon="repeat" title={courseOfConductWords} id="course-of-conduct">
      <p>
        Protection from Harassment Act 1997: a course of conduct is two occasions to one person, or one each to two or
        more. Speech counts. One incident is still a hate incident.
      </p>
      {thirdIn30Days && (
        <p>
          <strong>{last30Days} in the last 30 days: the risk is High whatever the score.</strong>
        </p>
      )}
    </Panel>
  )
}
