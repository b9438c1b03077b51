import { Panel } from '@/components/page/panel'
import type { CaseFile } from '@/lib/cases/file'
import { findingNames } from '@/lib/cases/finding'
import { shortDateTime } from '@/lib/clock/format'

/** Every finding of a case, the one that counts first. */
export function FindingHistory({ file: { findings, staffNames } }: { file: CaseFile }) {
  return findings.map(({ id, finding, reason, byId, agreedBy, at }, i) => (
    <Panel key={id} title={`${i === 0 ? '' : 'Before: '}${findingNames[finding]}`} id={`finding-${id}`}>
      <p className="as-typed" dir="auto">
        {reason}
      </p>
      <p className="meta">
        {staffNames[byId] ?? 'A colleague'}
        {agreedBy && ` and ${staffNames[agreedBy] ?? 'a colleague'}`}, {shortDateTime(at)}
      </p>
    </Panel>
  ))
}
