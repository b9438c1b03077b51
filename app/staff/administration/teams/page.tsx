import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { Breadcrumb } from '@/components/page/breadcrumb'
import { DoneSaid } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { PageHeading, SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import { type ListedTeam, teamList } from '@/lib/staff/team-commands'
import { addTeamAction, endTeamAction, renameTeamAction } from './actions'
import { AddTeamForm, EndTeamForm, RenameTeamForm } from './team-form'

export const metadata: Metadata = { title: 'Teams – Beside' }

const doneWords = { added: 'The team was added', renamed: 'The team was renamed', ended: 'The team has ended' }

/** Who works together: what is said about somebody is kept from their team. */
export default async function TeamsPage({ searchParams }: PageProps<'/staff/administration/teams'>) {
  const { done } = await searchParams
  const actor = await requireStaff()
  const teams = await orNotFound(teamList(actor))
  const heading = (
    <header>
      <Breadcrumb href="/staff/administration/staff">Staff accounts</Breadcrumb>
      <PageHeading title="Teams" />
    </header>
  )
  return (
    <OfficePage actor={actor} current="settings" title="Teams" heading={heading}>
      <DoneSaid done={done} words={doneWords} />
      <div className="main-aside">
        <section aria-labelledby="teams" className="stack">
          <SectionHeading id="teams" title="Teams, by name" />
          {teams.length === 0 ? <NoTeam /> : teams.map(team => <TeamRow key={team.id} team={team} />)}
        </section>
        <aside className="stack" aria-label="Add a team">
          <Panel title="Add a team" id="add">
            <AddTeamForm key={teams.length} action={addTeamAction} />
          </Panel>
          <Panel kind="sunk" title="What a team decides" id="what" stack>
            <p>A case manager sees the cases of their team.</p>
            <p>What is said about somebody is kept from everybody of their team, also from whoever joins it later.</p>
          </Panel>
        </aside>
      </div>
    </OfficePage>
  )
}

function NoTeam() {
  return (
    <EmptyState title="No team yet">
      <p>Add one, then put people into it where their account is changed.</p>
    </EmptyState>
  )
}

function TeamRow({ team: { id, name, people } }: { team: ListedTeam }) {
  return (
    <article className="panel stack-s">
      <h3>{name}</h3>
      <p>
        <a href={`/staff/administration/staff?team=${id}`}>{people === 1 ? '1 person' : `${people} people`}</a>
      </p>
      <RenameTeamForm action={renameTeamAction.bind(null, id)} id={id} name={name} />
      {people === 0 && <EndTeamForm action={endTeamAction.bind(null, id)} name={name} />}
    </article>
  )
}
