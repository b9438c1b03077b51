import type { Metadata } from 'next'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { MeasureList } from '@/app/staff/cases/_parts/measures'
import { personHref, personOfCase } from '@/app/staff/cases/_parts/person-page'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { Panel } from '@/components/page/panel'
import { can } from '@/lib/access/permit'
import { localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import type { MeasureItem } from '@/lib/lists/defaults/measures'
import { listFor } from '@/lib/lists/reading'
import { nameOrRole } from '@/lib/people/person'
import { costWords } from '@/lib/support/measure'
import { measureOwnersFor } from '@/lib/support/measure-queries'
import { askForMeasureAction } from './actions'
import { MeasureForm } from './measure-form'

export const metadata: Metadata = { title: 'Safety measures – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/measures'>

export default async function MeasuresPage({ params }: Props) {
  const actor = await requireStaff()
  const { file, person } = await personOfCase(actor, params, 'support.offer')
  const theirs = file.measures.filter(({ personId }) => personId === person.id)
  const [{ items }, owners] = await Promise.all([listFor(actor, 'measures'), measureOwnersFor(actor, file)])
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`What makes ${nameOrRole(person)} safer`}
      safety={<SafeContacts file={file} people={[person]} />}
    >
      <Panel title="Asked for" id="asked-for" stack>
        {theirs.length === 0 && <p>Nothing yet. Ask them what would make them feel safer where they live.</p>}
        <MeasureList measures={theirs} href={`${personHref(file, person)}/measures`} now={now()} />
        {file.measures.length > 0 && can(actor, 'case.oversee', file, now()) && (
          <p className="meta">{costWords(file.measures)}</p>
        )}
      </Panel>
      <h2>Ask for something</h2>
      <MeasureForm
        action={askForMeasureAction.bind(null, file.id, person.id)}
        back={caseHref(file)}
        kinds={(items as MeasureItem[]).map(({ code, words, urgent }) => ({ code, words, urgent: urgent === true }))}
        owners={owners}
        offers={file.offers.filter(one => one.personId === person.id)}
        owner={file.officerId ?? actor.id}
        today={localDate(now())}
        whose={nameOrRole(person)}
      />
    </ChangePage>
  )
}
