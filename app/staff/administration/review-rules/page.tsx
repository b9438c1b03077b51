import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { OfficePage } from '@/components/page/office-page'
import { SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { type ReviewRuleShown, reviewRulesShown } from '@/lib/case-reviews/queries'
import { everywhere } from '@/lib/case-reviews/review-right'
import { shortDateTime } from '@/lib/clock/format'
import { changeReviewRuleAction } from './actions'
import { RuleForm } from './rule-form'

export const metadata: Metadata = { title: 'ASB Case Review – Beside' }

/** When somebody may be able to ask for an ASB Case Review: a rule a district, of which no version is ever edited. */
export default async function ReviewRulesPage() {
  const actor = await requireStaff()
  const { rules, districts } = await orNotFound(reviewRulesShown(actor))
  const options = [everywhere, ...districts].map(value => ({ value, label: districtName(value) }))
  return (
    <OfficePage actor={actor} current="settings" title="ASB Case Review">
      <div className="main-aside">
        <section aria-labelledby="rules" className="stack">
          <SectionHeading id="rules" title="Every rule, the newest of a district first" />
          <Rules rules={rules} />
        </section>
        <aside className="stack" aria-label="Set a rule">
          <Panel title="Set a rule" id="set">
            <RuleForm key={rules.length} action={changeReviewRuleAction} districts={options} />
          </Panel>
          <Panel kind="sunk" title="Ask the council" id="ask">
            <p>The threshold is theirs, and differs from place to place. Many accept one hate report in six months.</p>
          </Panel>
        </aside>
      </div>
    </OfficePage>
  )
}

const districtName = (district: string) => (district === everywhere ? 'Wherever no other rule is set' : district)

function Rules({ rules }: { rules: readonly ReviewRuleShown[] }) {
  return (
    <ul className="plain">
      {rules.map(rule => (
        <li key={`${rule.district}-${rule.version}`}>
          <div>
            <strong>{districtName(rule.district)}</strong>, version {rule.version}: {ruleWords(rule)}
          </div>
          {rule.url && <div className="as-typed">{rule.url}</div>}
          <div className="meta">
            {rule.madeBy ? `${rule.by ?? 'Somebody'}, ${shortDateTime(rule.madeAt)}` : 'Set when Beside was set up'}
          </div>
        </li>
      ))}
    </ul>
  )
}

function ruleWords({ asbCount, windowMonths, reportedWithinMonths, hateCount }: ReviewRuleShown): string {
  const months = (n: number) => (n === 1 ? '1 month' : `${n} months`)
  const hate =
    hateCount === null
      ? 'Hate reports count as any other'
      : `${hateCount} hate ${hateCount === 1 ? 'report is' : 'reports are'} enough`
  return `${asbCount} in ${months(windowMonths)}, each reported within ${months(reportedWithinMonths)} of happening. ${hate}.`
}
