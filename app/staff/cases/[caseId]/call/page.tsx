import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { CallWords } from '@/app/staff/cases/_parts/call-words'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { asked, localInput } from '@/app/staff/cases/_parts/options'
import { contactable, SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { WhomToCall } from '@/app/staff/cases/_parts/whom-to-call'
import { Panel } from '@/components/page/panel'
import { Folded } from '@/components/page/summary-list'
import type { Staff } from '@/lib/access/actor'
import { caseFileFor, type FileOffer, type FilePerson } from '@/lib/cases/file'
import { now } from '@/lib/clock/now'
import { landlord } from '@/lib/landlord/landlord'
import { callScript } from '@/lib/notifications/call-script'
import { isOwedSupport, nameOrRole } from '@/lib/people/person'
import { offerable } from '@/lib/support/queries'
import { logCallAction } from './actions'
import { CallForm } from './call-form'

export const metadata: Metadata = { title: 'Log a call – Beside' }

/** What is safe, what to say, and one form for all that comes of it, to be filled in while talking. */
export default async function CallPage({ params, searchParams }: PageProps<'/staff/cases/[caseId]/call'>) {
  const { caseId } = await params
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'case.contact', caseId))
  const people = contactable(file)
  const id = asked((await searchParams).person, people)
  const person = people.find(one => one.id === id)
  if (!person)
    return (
      <ChangePage actor={actor} file={file} title="Log a call">
        <WhomToCall file={file} people={people} />
      </ChangePage>
    )
  return (
    <ChangePage
      actor={actor}
      file={file}
      title={`A call with ${nameOrRole(person)}`}
      safety={<SafeContacts file={file} people={[person]} />}
    >
      <div className="call-grid">
        <aside className="stack" aria-label="What to say">
          <BeforeTheCall actor={actor} person={person} />
        </aside>
        <CallForm
          action={logCallAction.bind(null, caseId)}
          back={caseHref(file)}
          person={person.id}
          version={person.version}
          now={localInput(now())}
          language={person.safe?.language ?? undefined}
          things={isOwedSupport(person.role) ? await notOfferedYet(actor, person, file.offers) : []}
          isVictim={person.role === 'victim'}
        />
      </div>
    </ChangePage>
  )
}

async function BeforeTheCall({ actor, person }: { actor: Staff; person: FilePerson }) {
  const officer = actor.name.split(' ')[0] ?? actor.name
  const callee = { firstName: person.identityLimited ? undefined : person.name?.split(' ')[0], safe: person.safe }
  const script = callScript(callee, officer, await landlord(), now())
  return (
    <>
      {person.safe?.language && (
        <Panel kind="notice" icon="person" title="The interpreter first" id="interpreter">
          <p>{`They speak ${person.safe.language}. Have the interpreter on the line before you call. Never a relative, never a child.`}</p>
        </Panel>
      )}
      {script.verdict === 'now' ? (
        <Folded summary="What to say" open>
          <CallWords script={script} />
        </Folded>
      ) : (
        <CallWords script={script} />
      )}
    </>
  )
}

/** What they have, or lies open, is answered in its own place. */
async function notOfferedYet(actor: Staff, { id }: FilePerson, offers: readonly FileOffer[]) {
  const open = offers.filter(
    ({ personId, decision }) => personId === id && ['not_answered', 'deferred', 'accepted'].includes(decision),
  )
  const things = await offerable(actor)
  return things
    .filter(({ code }) => !open.some(({ catalogueCode }) => catalogueCode === code))
    .map(({ code, name }) => ({ value: code, label: name }))
}
