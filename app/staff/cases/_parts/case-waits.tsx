import { WaitsPanel } from '@/app/staff/_opinions/waits-panel'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import { answering, isAnsweredHere } from '@/lib/cases/agreeing'
import type { CaseFile } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import type { SecondOpinionKind } from '@/lib/triage/perception'
import type { OpinionRead } from '@/lib/triage/second-opinion'

type Props = { actor: Staff; file: CaseFile; kinds: readonly SecondOpinionKind[] }

/** What waits for a second person on a case, of these kinds; whoever may answer is led there. */
export function CaseWaits({ actor, file, kinds }: Props) {
  const mayAnswer = ({ kind }: OpinionRead) =>
    kind !== 'ordinary_asb' && isAnsweredHere(kind) && can(actor, answering[kind], file, now())
  return (
    <WaitsPanel
      actor={actor}
      opinions={file.opinions.filter(({ kind }) => kinds.includes(kind))}
      answerAt={opinion => (mayAnswer(opinion) ? `/staff/cases/${file.id}/second-opinions/${opinion.id}` : undefined)}
    />
  )
}
