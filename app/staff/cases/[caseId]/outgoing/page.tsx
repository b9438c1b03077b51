import type { Metadata } from 'next'
import { orNotFound } from '@/app/_session/found'
import { requireStaff } from '@/app/_session/staff'
import { ChangePage, caseHref } from '@/app/staff/cases/_parts/change-page'
import { asked, peopleOptions } from '@/app/staff/cases/_parts/options'
import { contactable, SafeContacts } from '@/app/staff/cases/_parts/safe-contact'
import { DoneNotice } from '@/components/page/done-notice'
import { SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { caseFileFor, type FilePerson } from '@/lib/cases/file'
import { landlord } from '@/lib/landlord/landlord'
import { nameOrRole } from '@/lib/people/person'
import { chosenWords } from '@/lib/templates/in-force'
import { sendAction } from './actions'
import { AskForm } from './ask-form'
import { Calls } from './calls'
import { doneWords, isDone, outgoingHref } from './outgoing-done'
import { OutgoingList } from './outgoing-list'
import { PreviewOfMessage } from './preview'
import { wasAsked } from './was-asked'

export const metadata: Metadata = { title: 'Write, call or post – Beside' }

/** Everything that goes to the people of a case from here, in neutral words and by ways they called safe. */
export default async function OutgoingPage({ params, searchParams }: PageProps<'/staff/cases/[caseId]/outgoing'>) {
  const { caseId } = await params
  const query = await searchParams
  const actor = await requireStaff()
  const file = await orNotFound(caseFileFor(actor, 'outgoing.send', caseId))
  const people = contactable(file)
  const question = wasAsked(query)
  const only = asked(query.person, people)
  return (
    <ChangePage
      actor={actor}
      file={file}
      title="Write, call or post"
      safety={<SafeContacts file={file} people={people} />}
    >
      {isDone(query.done) && <Done {...doneWords[query.done]} />}
      {query.letter === 'refused' && <LetterRefused />}
      <div className="stack-l">
        {'message' in question && (
          <PreviewOfMessage
            {...{ actor, caseId }}
            message={question.message}
            to={nameOf(people, question.message.personId)}
            action={sendAction.bind(null, caseId)}
            back={outgoingHref(caseId)}
          />
        )}
        <section aria-labelledby="write" className="stack no-print">
          <SectionHeading id="write" title="Write to somebody" />
          <AskForm
            key={JSON.stringify(question.values)}
            here={outgoingHref(caseId)}
            people={peopleOptions(people)}
            only={only}
            question={question}
          />
        </section>
        <Calls caseId={caseId} people={people} />
        <OutgoingList caseId={caseId} file={file} from={await landlord()} chosen={await chosenWords()} />
      </div>
      <p className="no-print">
        <a href={caseHref(file)}>Back to the case</a>
      </p>
    </ChangePage>
  )
}

const nameOf = (people: readonly FilePerson[], personId: string) => {
  const person = people.find(({ id }) => id === personId)
  return person ? nameOrRole(person) : 'somebody'
}

function Done({ title, note }: { title: string; note: string }) {
  return <DoneNotice title={title}>{note && <p>{note}</p>}</DoneNotice>
}

function LetterRefused() {
  return (
    <div role="alert">
      <Panel kind="notice" icon="alert" title="This letter must not go" id="refused" focusOnLoad>
        <p>Letters to them are not safe now, or it was cancelled. Destroy what was printed, and cancel it below.</p>
      </Panel>
    </div>
  )
}
