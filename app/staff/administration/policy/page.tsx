import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { DoneNotice } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { dateWords } from '@/lib/clock/format'
import { instantAt, localDate } from '@/lib/clock/local'
import { now } from '@/lib/clock/now'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { textOf } from '@/lib/policy/part-text'
import { type PolicyShown, policyShown } from '@/lib/policy/shown'
import { usualReview } from '@/lib/policy/versions'
import { publishPolicyAction } from './actions'
import { PolicyForm } from './policy-form'

export const metadata: Metadata = { title: 'The policy – Beside' }

/** The versions of the policy, of which none is ever edited, and the form for the next. */
export default async function PolicyAdministrationPage({ searchParams }: PageProps<'/staff/administration/policy'>) {
  const actor = await requireStaff()
  const { versions, inForce, newest } = await orNotFound(policyShown(actor))
  const { done } = await searchParams
  const today = localDate(now())
  const text = textOf(inForce?.body ?? en.policy(await landlord()).parts)
  return (
    <OfficePage actor={actor} current="settings" title="The policy">
      {done === 'published' && <DoneNotice title="The new version was published" />}
      <div className="main-aside">
        <section aria-labelledby="publish" className="stack">
          <SectionHeading id="publish" title="Publish a new version" />
          <PolicyForm
            key={newest}
            action={publishPolicyAction}
            version={newest}
            now={{ owner: inForce?.owner ?? '', today, nextReview: usualReview(today), text }}
          />
        </section>
        <aside className="stack" aria-label="Versions">
          <Versions versions={versions} inForce={inForce?.version} />
          <Panel kind="sunk" title="What stays" id="stays">
            <p>A version is never changed. A case keeps the one that was in force when it was opened.</p>
            <p>You are reminded 6, 3 and 1 months before the next review, and once it is past.</p>
          </Panel>
        </aside>
      </div>
    </OfficePage>
  )
}

function Versions({ versions, inForce }: Pick<PolicyShown, 'versions'> & { inForce: number | undefined }) {
  return (
    <Panel title="Versions" id="versions">
      <ul className="plain">
        {versions.map(({ version, owner, approvedOn, validFrom, nextReview, by }) => (
          <li key={version}>
            <a href={`/policy/${version}`}>Version {version}</a>
            {version === inForce && ', in force'}
            <div className="meta">
              {owner}. Approved {dayWords(approvedOn)}
              {validFrom && `, from ${dayWords(validFrom)}`}, next review {dayWords(nextReview)}
              {by && `. Published by ${by}`}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const dayWords = (day: string) => dateWords(instantAt(day, '12:00'))
