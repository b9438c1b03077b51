import { filesHref } from '@/app/staff/cases/_parts/file-page'
import { Panel } from '@/components/page/panel'

type Props = { caseId: string; mayExport: boolean; mayTell: boolean }

/** The ways in which a case is had on paper: in the house by name, outside only as two people agreed. */
export function CopiesPanel({ caseId, mayExport, mayTell }: Props) {
  return (
    <div className="no-print">
      <Panel title="Copies" id="copies" stack>
        <p>
          <a href={`/staff/cases/${caseId}/print`}>Print this case</a>
        </p>
        {mayExport && (
          <p>
            <a href={filesHref(caseId)}>Case files for outside</a>
          </p>
        )}
        {mayTell && (
          <p>
            <a href={`/staff/cases/${caseId}/openers`}>Who opened this record</a>
          </p>
        )}
      </Panel>
    </div>
  )
}
