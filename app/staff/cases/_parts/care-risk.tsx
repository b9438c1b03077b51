import { type CareProps, CareRow } from '@/app/staff/cases/_parts/care-row'
import { personHref } from '@/app/staff/cases/_parts/person-page'
import { sourceWords, theirAssessments } from '@/app/staff/cases/_parts/risk-history'
import { RiskBadge } from '@/components/case/risk-badge'
import { HiddenText } from '@/components/page/hidden-text'
import { Tags } from '@/components/page/tag'
import type { CareAssessment } from '@/lib/cases/care'
import { shortDateTime } from '@/lib/clock/format'
import { nameOrRole } from '@/lib/people/person'
import { isHeld } from '@/lib/risk/held'

export function CareRisk({ file, person, mayWork, mayLower }: CareProps) {
  const [newest, before] = theirAssessments(file, person)
  const href = `${personHref(file, person)}/assessment`
  const links = (
    <>
      {mayWork && (
        <a href={href}>
          {newest ? 'Assess again, and trend' : 'Assess'}
          <HiddenText>{`, risk to ${nameOrRole(person)}`}</HiddenText>
        </a>
      )}
      {mayLower && newest && newest.band !== 'standard' && <a href={`${href}/lowering`}>Lower the band</a>}
    </>
  )
  return (
    <CareRow term="Risk" links={links}>
      {newest ? <Newest newest={newest} held={isHeld(newest, before)} /> : 'Not assessed yet'}
    </CareRow>
  )
}

function Newest({ newest, held }: { newest: CareAssessment; held: boolean }) {
  return (
    <>
      <Tags>
        <RiskBadge level={newest.band} />
        {!newest.complete && <RiskBadge level="incomplete" />}
      </Tags>
      <p className="meta">
        {`${newest.score} of 41, ${shortDateTime(newest.at)}, ${newest.by}. ${sourceWords(newest)}`}
      </p>
      {held && <p>It came out lower than before. It stays as it was until a manager decides.</p>}
      {newest.band === 'high' && (
        <p>
          High: an update every 5 working days, the safeguarding screen again, and think of a multi-agency referral.
        </p>
      )}
    </>
  )
}
