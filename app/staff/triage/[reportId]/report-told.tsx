import { ClockList } from '@/components/case/clock-badge'
import { AskThem } from '@/components/case/kept-contact'
import { MatchList } from '@/components/case/match-list'
import { OriginalWords } from '@/components/case/original-words'
import { Panel } from '@/components/page/panel'
import { SummaryList } from '@/components/page/summary-list'
import { clockState } from '@/lib/cases/clock-state'
import { badgeWords, clockSentence, dayAndTime } from '@/lib/cases/clock-words'
import { targetNames } from '@/lib/cases/target'
import { dateWords, timeWords } from '@/lib/clock/format'
import type { Landlord } from '@/lib/language/landlord'
import { forgottenWords } from '@/lib/referrals/referral'
import type { PossibleLink } from '@/lib/triage/options'
import type { ReportRead } from '@/lib/triage/reading'
import { toldRows } from '@/lib/triage/told-words'
import { cameBy, typeWords, wordsOf } from '@/lib/triage/words'
import { languageOf } from '../_parts/original-language'
import { EvidenceTold } from './evidence-told'
import { WithTranslations } from './translated'

type ReportToldProps = { report: ReportRead; landlord: Landlord; links: readonly PossibleLink[]; now: Date }

/** The report as it was told: words first, then every question with the answer they chose. */
export function ReportTold({ report, landlord, links, now }: ReportToldProps) {
  if (report.isForgotten)
    return (
      <Panel title="Deleted" id="words">
        <p>{forgottenWords}</p>
        <p className="meta">What can be counted is kept: how it came, its kind and what was decided.</p>
      </Panel>
    )
  return (
    <div className="stack">
      {report.restricted && (
        <p className="meta">
          Only the restricted route sees this report. Anyone of ours it names is shut out, with their manager and team.
        </p>
      )}
      <Panel title="In their words" id="words">
        {report.isTellerKept ? (
          <KeptWords report={report} />
        ) : (
          <WithTranslations additions={report.beside.additions}>
            <OriginalWords text={report.answers.what ?? 'Nothing was written here.'} {...langOf(report)}>
              {howItCame(report, now)}
            </OriginalWords>
          </WithTranslations>
        )}
      </Panel>
      <Panel title="What they told us" id="answers">
        <SummaryList
          rows={toldRows(report.answers, landlord).map(({ field, question, answer }) => ({
            id: field,
            term: question,
            answer: (
              <span className="as-typed" dir="auto">
                {answer}
              </span>
            ),
          }))}
        />
      </Panel>
      <EvidenceTold report={report} />
      <Panel title="Clocks" id="clocks">
        <ClockList clocks={report.clocks.map(clock => clockLine(clock, now))} />
      </Panel>
      {links.length > 0 && <PossibleLinks links={links} />}
    </div>
  )
}

function KeptWords({ report: { keptWith } }: { report: ReportRead }) {
  return (
    <>
      <p>
        They told us. Their words are kept with their name, for those they chose, because how somebody tells it can say
        who they are. What they chose from our lists stands below. Ask one of these what you need to know:
      </p>
      <AskThem through={keptWith} />
    </>
  )
}

function langOf({ beside }: ReportRead) {
  const lang = languageOf(beside.additions)
  return lang ? { lang } : {}
}

function howItCame({ channel, centre, through, receivedAt, recordedAt, typedBy, placeName }: ReportRead, now: Date) {
  const late = recordedAt.getTime() - receivedAt.getTime() > 60_000
  return [
    `${cameBy({ channel, centre })}${through ? `, through ${through}` : ''}, received ${dayAndTime(receivedAt, now)}.`,
    typedBy && `Typed by ${typedBy}${late ? ` ${dayAndTime(recordedAt, now)}` : ''}.`,
    placeName && `Place looked up: ${placeName}.`,
    'This text cannot be changed.',
  ]
    .filter(Boolean)
    .join(' ')
}

function clockLine(clock: ReportRead['clocks'][number], now: Date) {
  const reading = clockState(clock, now)
  const words = badgeWords(reading, now)
  const { state } = reading
  return {
    id: clock.id,
    name: targetNames[clock.target],
    state: state === 'ended' ? ('met' as const) : state,
    ...(state === 'ended' ? { words: 'Ended' } : words && { words }),
    detail: clockSentence(clock, now),
  }
}

function PossibleLinks({ links }: { links: readonly PossibleLink[] }) {
  return (
    <Panel title="Possible links" id="links">
      <MatchList
        matches={links.map(({ id, reference, receivedAt, types, why }) => ({
          id,
          reference,
          href: `/staff/triage/${id}`,
          words: `${dateWords(receivedAt)}, ${timeWords(receivedAt)}: ${wordsOf(types, typeWords) || 'no type chosen'}`,
          why,
        }))}
      />
      {links.length > 1 && <p>Two or more linked reports: consider a course of conduct.</p>}
    </Panel>
  )
}
