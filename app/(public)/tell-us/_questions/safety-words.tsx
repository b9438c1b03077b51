import { ButtonLink } from '@/components/page/button'
import { EmergencyPanel } from '@/components/page/emergency-panel'
import { en } from '@/lib/language/en'
import type { Answers, Page } from '@/lib/reports/answers'
import { isChild, isDanger, isRestricted, needsSafetyLock } from '@/lib/reports/journey'
import { MoreHelpNow, WithNumbers } from '../../_page/emergency'
import { Kindly } from '../../_page/kindly'

/** What the answers so far call for, said on the next page. None of it holds anyone up. */
export function SafetyWords({ page, answers }: { page: Page; answers: Answers }) {
  const aboutStaff = isRestricted({ types: answers.types })
  return (
    <>
      {page === 2 && isDanger(answers) && <Danger />}
      {page === 2 && isChild(answers) && <Kindly id="child" words={en.child} />}
      {page === (aboutStaff ? 3 : 6) && isRestricted(answers) && <Kindly id="restricted" words={en.restricted} />}
      {page === 8 && needsSafetyLock(answers) && <Kindly id="friend" words={en.falseFriend} />}
    </>
  )
}

function Danger() {
  return (
    <div className="stack-s">
      <EmergencyPanel heading={en.danger.heading}>
        <strong aria-hidden="true">{en.danger.heading}</strong>
        <br />
        <WithNumbers>{`${en.emergency.call}.`}</WithNumbers>
      </EmergencyPanel>
      <p>
        {en.danger.lead} {en.emergency.notMonitored}
      </p>
      <MoreHelpNow />
      <p>{en.danger.carryOn}</p>
      <ButtonLink href="#what" quiet>
        {en.danger.button}
      </ButtonLink>
    </div>
  )
}
