import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { AccountHistory } from '@/app/staff/administration/_parts/account-history'
import { factorWords, lastHereWords } from '@/app/staff/administration/_parts/account-words'
import { HeldPanel } from '@/app/staff/administration/_parts/held-panel'
import { PressForLink } from '@/app/staff/administration/_parts/link-once'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { ButtonLink } from '@/components/page/button'
import { DoneSaid } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading, SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { Folded } from '@/components/page/summary-list'
import type { AccountShown } from '@/lib/staff/account-facts'
import { keptAccount } from '@/lib/staff/accounts'
import { leavingOf } from '@/lib/staff/held'
import { roleNames } from '@/lib/staff/role-names'
import { AccountForm, BringBackForm, RecoveryForm } from './account-form'
import { bringBackAction, changeAccountAction, inviteAgainAction, recoverAction } from './actions'

export const metadata: Metadata = { title: 'A staff account – Beside' }

const doneWords = {
  changed: 'The account was changed',
  left: 'The account has ended, and everything it opened with it',
  back: 'The account is back. Look at the role and the team, then make a new invitation',
}

type Props = PageProps<'/staff/administration/staff/[staffId]'>

/** One account: what it is and may become, what its holder has in hand, how they get in, and what was changed. */
export default async function AccountPage({ params, searchParams }: Props) {
  const { done } = await searchParams
  const actor = await requireStaff()
  const { staffId } = await params
  const kept = await orNotFound(keptAccount(actor, staffId))
  const leaving = await orNotFound(leavingOf(actor, staffId))
  const { account, choosable } = kept
  const { id, name, role, active } = account
  return (
    <OfficePage actor={actor} current="settings" title={name} heading={<Heading name={name} role={roleNames[role]} />}>
      <DoneSaid done={done} words={doneWords} />
      <div className="main-aside">
        <div className="stack-l">
          {active ? (
            <section aria-labelledby="change" className="stack">
              <SectionHeading id="change" title="Change the account" />
              <p>With another role goes at once what the role gave. Sessions go on, with what the new role may see.</p>
              <AccountForm action={changeAccountAction.bind(null, id)} choosable={choosable} now={account} />
            </section>
          ) : (
            <ComeBack account={account} />
          )}
          <AccountHistory kept={kept} />
        </div>
        <aside className="stack" aria-label="About this account">
          <HeldPanel leaving={leaving} />
          {active && id !== actor.id && <WayIn account={account} />}
        </aside>
      </div>
    </OfficePage>
  )
}

function Heading({ name, role }: { name: string; role: string }) {
  return (
    <header>
      <Breadcrumb href="/staff/administration/staff">Staff accounts</Breadcrumb>
      <PageHeading title={name} above={role} />
    </header>
  )
}

function WayIn({ account }: { account: AccountShown }) {
  const { id, name } = account
  return (
    <>
      <Panel title="How they get in" id="way-in" stack>
        <p>
          {lastHereWords(account)}. {factorWords(account)}.
        </p>
        <PressForLink
          action={inviteAgainAction.bind(null, id)}
          name={name}
          label="Make a new invitation"
          note="Only for somebody who has not chosen a password yet. Any older link stops."
        />
        <Folded summary="They lost every way in">
          <RecoveryForm action={recoverAction.bind(null, id)} name={name} />
        </Folded>
      </Panel>
      <Panel title="When they leave" id="leaving" stack>
        <p>Their account ends at once, with everything it opens.</p>
        <ButtonLink quiet href={`/staff/administration/staff/${id}/leaving`}>
          End the account
        </ButtonLink>
      </Panel>
    </>
  )
}

function ComeBack({ account: { id, name } }: { account: AccountShown }) {
  return (
    <Panel kind="notice" icon="alert" title={`${name} has left`} id="left" stack>
      <p>Nothing opens with this account. If they come back, they start with nothing of what they had.</p>
      <BringBackForm action={bringBackAction.bind(null, id)} name={name} />
    </Panel>
  )
}
