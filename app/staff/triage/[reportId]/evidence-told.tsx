import { Panel } from '@/components/page/panel'
import { Tag, Tags } from '@/components/page/tag'
import { mediaKindNames, scanWords } from '@/lib/evidence/custody'
import type { ReportRead } from '@/lib/triage/reading'

/** What came with the report, named and not shown: it is looked at on its own page, which is written down. */
export function EvidenceTold({ report: { id, evidence, kase, isWithCase } }: { report: ReportRead }) {
  if (evidence.length === 0 && !isWithCase) return null
  return (
    <Panel title="Evidence" id="evidence">
      {isWithCase && kase ? (
        <p>
          <a href={`/staff/cases/${kase.id}/evidence`}>Its evidence is with the case</a>
        </p>
      ) : (
        <>
          <ul className="plain">
            {evidence.map(item => (
              <li key={item.id}>
                <a href={`/staff/triage/${id}/evidence/${item.id}`} dir="auto">
                  {item.records.caption?.words ?? mediaKindNames[item.kind]}
                </a>
                <Tags>
                  <Tag>{scanWords(item)}</Tag>
                </Tags>
              </li>
            ))}
          </ul>
          <p>
            <a href={`/staff/triage/${id}/evidence`}>Look at all of it</a>
          </p>
        </>
      )}
    </Panel>
  )
}
