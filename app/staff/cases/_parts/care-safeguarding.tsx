import { type CareProps, CareRow } from '@/app/staff/cases/_parts/care-row'
import { personHref } from '@/app/staff/cases/_parts/person-page'
import { HiddenText } from '@/components/page/hidden-text'
import { Tag, Tags } from '@/components/page/tag'
import type { CareScreen } from '@/lib/cases/care'
import { shortDateTime } from '@/lib/clock/format'
import { nameOrRole } from '@/lib/people/person'
import { type ScreenKind, screenKinds } from '@/lib/safeguarding/screen'
import { screenKindNames, screenOutcomeNames } from '@/lib/safeguarding/screen-words'

export function CareSafeguarding({ file, person, mayWork }: CareProps) {
  const href = personHref(file, person)
  const screens = file.care.screens.filter(({ personId }) => personId === person.id)
  const check = file.care.checks.find(({ personId }) => personId === person.id)
  const newest = screenKinds.flatMap(kind => newestOf(screens, kind))
  const links = mayWork && (
    <>
      <a href={`${href}/safeguarding`}>
        Screen<HiddenText>{` ${nameOrRole(person)}`}</HiddenText>
      </a>
      <a href={`${href}/mate-crime`}>Signs of mate crime</a>
    </>
  )
  return (
    <CareRow term="Safeguarding" links={links}>
      {newest.length === 0 && 'Not screened yet'}
      {newest.map(screen => (
        <Screen key={screen.id} screen={screen} />
      ))}
      {check && (
        <p className="meta">
          {`Signs of mate crime: ${check.indicators.length} seen${check.careOrSupportNeeds ? ', with care or support needs' : ''}.`}
        </p>
      )}
      {person.safeLockedAt && (
        <Tags>
          <Tag icon="lock" tone="heather">
            Safe contact locked
          </Tag>
        </Tags>
      )}
    </CareRow>
  )
}

const newestOf = (screens: readonly CareScreen[], kind: ScreenKind) => screens.find(one => one.kind === kind) ?? []

function Screen({ screen: { kind, outcome, referredTo, referredAt, at, by } }: { screen: CareScreen }) {
  const to = referredTo && referredAt ? ` Referred to ${referredTo}, ${shortDateTime(referredAt)}.` : ''
  return (
    <p className="meta">
      {`${screenKindNames[kind]}: ${screenOutcomeNames[outcome].toLowerCase()}, ${shortDateTime(at)}, ${by}.${to}`}
    </p>
  )
}
