import { PatternNotice } from '@/components/case/pattern-notice'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import type { CaseFile } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import { patternsOf } from '@/lib/patterns/queries'

/** What comes up again, of what this reader may open. */
export async function CasePatterns({ actor, file }: { actor: Staff; file: CaseFile }) {
  const { patterns } = await patternsOf(actor, { kind: 'case', id: file.id })
  const answerAt = can(actor, 'pattern.answer', file, now()) ? `/staff/cases/${file.id}/patterns` : undefined
  return <PatternNotice patterns={patterns} answerAt={answerAt} />
}
