import type { CaseFile, FilePerson } from '@/lib/cases/file'
import { interpreterModeNames } from '@/lib/cases/incident'
import { policeStatusNames } from '@/lib/cases/police'
import { shortDateTime } from '@/lib/clock/format'
import { type Adjustment, adjustmentNames } from '@/lib/people/adjustment'
import { isOwedSupport, nameOrRole } from '@/lib/people/person'
import { mayBeContacted } from '@/lib/people/safe-contact'
import { supportStatusNames, supportStatusOf } from '@/lib/support/support-status'

type Booking = CaseFile['interpreters'][number]

/** "Polish, by phone, Mon 7 Dec, 5pm" */
export const bookingWords = ({ language, mode, bookedFor }: Booking) =>
  `${language}, ${interpreterModeNames[mode].toLowerCase()}, ${shortDateTime(bookedFor)}`

/** What casework knows of one person, and where it is changed. */
export function PersonCasework({ file, person, now, mayWork }: PersonCaseworkProps) {
  const reachable = mayBeContacted(person.role)
  const next = file.interpreters.find(one => one.personId === person.id && !one.cancelledAt && one.bookedFor > now)
  const police = file.police.find(({ personId }) => personId === person.id)
  const helps = person.adjustments.map(code => adjustmentNames[code as Adjustment] ?? code).join(', ')
  return (
    <>
      {helps && <div>Helps: {helps.toLowerCase()}.</div>}
      {next && <div>Interpreter booked: {bookingWords(next)}.</div>}
      {police && <div>Police: {policeStatusNames[police.status].toLowerCase()}.</div>}
      {isOwedSupport(person.role) && <div>Support: {supportWords(file, person)}.</div>}
      {mayWork && <Ways file={file} person={person} reachable={reachable} />}
    </>
  )
}

const supportWords = ({ offers }: CaseFile, { id }: FilePerson) =>
  supportStatusNames[supportStatusOf(offers.filter(({ personId }) => personId === id))]

type PersonCaseworkProps = { file: CaseFile; person: FilePerson; now: Date; mayWork: boolean }

function Ways({ file, person, reachable }: { file: CaseFile; person: FilePerson; reachable: boolean }) {
  const of = `/staff/cases/${file.id}/people/${person.id}`
  const name = nameOrRole(person)
  return (
    <div className="inline-list no-print">
      {reachable && <a href={`${of}/police`}>Police, for {name}</a>}
      {reachable && <a href={`${of}/interpreter`}>Interpreter for {name}</a>}
      {!reachable && <a href={`${of}/marker`}>Warning marker for {name}</a>}
      <a href={`${of}/standing`}>{reachable ? `What helps ${name}` : `How ${name} stands to us`}</a>
    </div>
  )
}
