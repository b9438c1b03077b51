import type { ReactNode } from 'react'
import { theirPlan } from '@/app/staff/cases/_parts/their-plan'
import { isCheckedInWith, wantsNothingDone } from '@/lib/cases/check-in'
import type { CaseFile, FilePerson } from '@/lib/cases/file'
import type { supportSummary } from '@/lib/language/en/support-summary'
import { mayBeNamed } from '@/lib/support/summary'
import type { GivenMeasure } from '@/lib/support/summary-queries'
import { offerStatus } from '@/lib/support/support-status'

type Words = ReturnType<typeof supportSummary>
type Props = { file: CaseFile; person: FilePerson; measures: readonly GivenMeasure[]; words: Words }

/** What somebody is given: only what is theirs, in plain words, with nothing in it of anybody else or of what happened. */
export function SupportSummary({ file, person, measures, words }: Props) {
  const { danger, lead, change, comeBack, rights } = words
  return (
    <div className="stack prose">
      <p>{lead}</p>
      <Offered file={file} person={person} words={words} />
      <Chosen file={file} person={person} words={words} />
      <Measures measures={measures} words={words} />
      <NotWithoutAsking file={file} person={person} words={words} />
      <Part heading={change.heading}>
        <p>{change.words}</p>
      </Part>
      <Contact file={file} words={words} />
      <Part heading={comeBack.heading}>
        <Lines of={comeBack.lines} />
      </Part>
      <Part heading={rights.heading}>
        <Lines of={rights.lines} />
      </Part>
      <p>{danger}</p>
    </div>
  )
}

type Of = Omit<Props, 'measures'>

function Offered({ file, person, words: { offered } }: Of) {
  const offers = file.offers.filter(({ personId }) => personId === person.id)
  return (
    <Part heading={offered.heading}>
      {offers.length === 0 ? (
        <p>{offered.none}</p>
      ) : (
        <ul className="bullets">
          {offers.map(offer => (
            <li key={offer.id}>
              <strong>{mayBeNamed(offer) ? offer.name : offered.notNamed}.</strong>{' '}
              {offered.statuses[offerStatus(offer)]}
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

function Chosen({ file, person, words: { chosen } }: Of) {
  const checkIns = isCheckedInWith(person) ? chosen.checkIns : chosen.noCheckIns
  const lines = [
    ...(wantsNothingDone(person) ? [chosen.nothingDone, checkIns] : []),
    ...(theirPlan(file, person)?.contactEveryDays === 0 ? [chosen.noUpdates] : []),
  ]
  if (lines.length === 0) return null
  return (
    <Part heading={chosen.heading}>
      <Lines of={lines} />
    </Part>
  )
}

function Measures({ measures: given, words: { measures } }: Pick<Props, 'measures' | 'words'>) {
  if (given.length === 0) return null
  return (
    <Part heading={measures.heading}>
      <Lines of={given.map(({ words, state }) => `${words}. ${measures.states[state]}`)} />
    </Part>
  )
}

function NotWithoutAsking({ file, person, words: { notWithoutAsking } }: Of) {
  const asked = theirPlan(file, person)?.notWithoutAsking
  return (
    <Part heading={notWithoutAsking.heading}>
      <Lines of={notWithoutAsking.lines} />
      {asked && (
        <p>
          {notWithoutAsking.yours}{' '}
          <span className="as-typed" dir="auto">
            {asked}
          </span>
        </p>
      )}
    </Part>
  )
}

function Contact({ file: { officerId, deputyId, staffNames }, words: { contact } }: Pick<Of, 'file' | 'words'>) {
  const nameOf = (id: string | null) => (id ? staffNames[id] : undefined)
  const [officer, deputy] = [nameOf(officerId), nameOf(deputyId)]
  return (
    <Part heading={contact.heading}>
      <p>
        {officer ? [contact.ask(officer), deputy && contact.away(deputy)].filter(Boolean).join(' ') : contact.nobody}
      </p>
    </Part>
  )
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="stack-s">
      <h2>{heading}</h2>
      {children}
    </section>
  )
}

function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul className="bullets">
      {of.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
