import { CaseHeader } from '@/components/case/case-header'
import { ButtonLink } from '@/components/page/button'
import { Tag } from '@/components/page/tag'
import type { Staff } from '@/lib/access/actor'
import { can } from '@/lib/access/permit'
import { caseStatusNames, classificationNames } from '@/lib/cases/case'
import type { CaseFile } from '@/lib/cases/file'
import { holdNames, holdsOf } from '@/lib/cases/hold'
import { dateWords } from '@/lib/clock/format'
import { now } from '@/lib/clock/now'

export function CaseHead({ actor, file }: { actor: Staff; file: CaseFile }) {
  return (
    <CaseHeader
      back={{ href: '/staff/cases', label: 'Cases' }}
      title={titleOf(file)}
      reference={file.reference}
      tags={<CaseTags file={file} />}
      side={
        <>
          <Officers file={file} />
          {can(actor, 'case.assign', file, now()) && (
            <>
              {' '}
              <a href={`/staff/cases/${file.id}/assignment`}>{file.officerId ? 'Change' : 'Assign'}</a>
            </>
          )}
          <br />
          Opened {dateWords(file.openedAt)}.<PolicyLink version={file.policyVersion} />
          {can(actor, 'case.contact', file, now()) && (
            <div className="log-call">
              <ButtonLink href={`/staff/cases/${file.id}/call`} quiet>
                Log a call
              </ButtonLink>
            </div>
          )}
        </>
      }
    />
  )
}

/** The policy that the case was opened under: it stays, whatever is published later. */
function PolicyLink({ version }: { version: number | null }) {
  if (!version) return null
  return (
    <>
      {' '}
      <a href={`/policy/${version}`}>Policy version {version}</a>
    </>
  )
}

/** Whom the case is for, where a name is known. */
const titleOf = ({ people }: CaseFile) => people.find(({ role, name }) => role === 'victim' && name)?.name ?? 'Case'

function CaseTags({ file }: { file: CaseFile }) {
  return (
    <>
      <Tag icon="clock">{caseStatusNames[file.status]}</Tag>
      <Tag icon="flag" tone={file.severity === 'A1' ? 'solid' : 'plain'}>
        {file.severity === 'A1' ? 'A1 emergency' : 'Category A2'}
      </Tag>
      {file.classification.map(kind => (
        <Tag key={kind}>{classificationNames[kind]}</Tag>
      ))}
      {holdsOf(file).map(({ hold }) => (
        <Tag key={hold} icon="pause">
          {holdNames[hold]}
        </Tag>
      ))}
      {file.domesticAbuse && <Tag icon="shield">Domestic abuse route</Tag>}
      {file.safeguarding && <Tag icon="person">Safeguarding</Tag>}
      {file.restricted && (
        <Tag icon="lock" tone="heather">
          Restricted
        </Tag>
      )}
    </>
  )
}

function Officers({ file: { officerId, deputyId, staffNames } }: { file: CaseFile }) {
  if (!officerId) return 'No officer yet.'
  return (
    <>
      Officer <strong>{staffNames[officerId]}</strong>,{' '}
      {deputyId ? `deputy ${staffNames[deputyId]}.` : 'no deputy yet.'}
    </>
  )
}
