import type { Metadata } from 'next'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { personHref, personOfCase } from '@/app/staff/cases/_parts/person-page'
import { SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { theirGiven, theirStatements } from '@/app/staff/cases/_parts/their-statements'
import { StatementHistory, WaysExplained } from '@/app/staff/cases/_parts/witness-ways'
import { Panel } from '@/components/page/panel'
import type { WitnessChoiceItem } from '@/lib/lists/defaults/witness-choices'
import { listFor } from '@/lib/lists/reading'
import { nameOrRole } from '@/lib/people/person'
import { paperIsSafe } from '@/lib/plans/formats'
import { signsNothing } from '@/lib/support/witness-rules'
import { attachChoiceAction, recordSigningAction, recordWitnessChoiceAction } from './actions'
import { AttachForm, ChoiceForm, SigningForm } from './witness-form'

export const metadata: Metadata = { title: 'Helping as a witness – Beside' }

type Props = PageProps<'/staff/cases/[caseId]/people/[personId]/witness'>

export default async function WitnessPage({ params }: Props) {
  const actor = await requireStaff()
  const { file, person } = await personOfCase(actor, params, 'support.decide')
  const { version, items } = await listFor(actor, 'witness_choices')
  const ways = items as WitnessChoiceItem[]
  const said = theirStatements(file, person)
  const newest = said[0]
  const given = theirGiven(file, person)
  const ids = [file.id, person.id] as const
  const back = caseHref(file)
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`How ${nameOrRole(person)} wants to help as a witness`}
      safety={<SafeContacts file={file} people={[person]} />}
    >
      <Panel title="Explain every way first, in these words" id="ways" stack>
        <WaysExplained ways={ways} />
        {paperIsSafe(person.safe) ? (
          <p>
            <a href={`${personHref(file, person)}/witness/copy`}>A page of these to print and leave with them</a>
          </p>
        ) : (
          <p className="meta">
            Explain it by speaking, and leave nothing on paper: it is not safe for them, or not asked.
          </p>
        )}
      </Panel>
      <StatementHistory statements={said} file={file} />
      {newest && !newest.signedAt && !signsNothing.includes(newest.choice) && (
        <Panel title="They have signed" id="signed" stack>
          <SigningForm action={recordSigningAction.bind(null, ...ids)} back={back} statementId={newest.id} />
        </Panel>
      )}
      {newest && given.length > 0 && (
        <Panel title="What they gave" id="given" stack>
          <AttachForm
            action={attachChoiceAction.bind(null, ...ids)}
            back={back}
            statementId={newest.id}
            items={given}
          />
        </Panel>
      )}
      <h2>{newest ? 'They choose again' : 'What they chose'}</h2>
      <ChoiceForm
        action={recordWitnessChoiceAction.bind(null, ...ids)}
        back={back}
        listVersion={version}
        ways={ways.map(({ code, words }) => ({ value: code, label: words }))}
      />
    </ChangePage>
  )
}
