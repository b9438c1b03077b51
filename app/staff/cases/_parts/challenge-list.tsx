import { Panel } from '@/components/page/panel'
import type { CaseFile } from '@/lib/cases/file'
import { shortDateTime } from '@/lib/clock/format'
import type { Challenge } from '@/lib/closing/queries'
import { nameOrRole } from '@/lib/people/person'

const kinds = { objection: 'Disagrees with closing', look_again: 'Asks us to look again' }
const answers = { upheld: 'They were right', not_upheld: 'It stayed as it was' }

/** Who disagreed, and what was answered. What came by the mailbox is read there. */
export function ChallengeList({ file }: { file: CaseFile }) {
  const { challenges } = file.closing
  if (challenges.length === 0) return <p>Nobody has disagreed.</p>
  return challenges.map(challenge => (
    <Panel key={challenge.id} title={kinds[challenge.kind]} id={`challenge-${challenge.id}`} stack>
      <p className="meta">{`${whoOf(file, challenge)}, ${shortDateTime(challenge.receivedAt)}`}</p>
      {challenge.words ? (
        <p>{challenge.words}</p>
      ) : (
        <p>
          <a href={`/staff/cases/${file.id}/messages`}>Read it in their messages</a>
        </p>
      )}
      {challenge.answer && (
        <p>
          {answers[challenge.answer]}: {challenge.answerReason}
        </p>
      )}
    </Panel>
  ))
}

function whoOf({ people }: CaseFile, { personId }: Challenge): string {
  const person = people.find(({ id }) => id === personId)
  return person ? nameOrRole(person) : 'Whoever reported it'
}
