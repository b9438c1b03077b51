import { localInput } from '@/app/staff/cases/_parts/options'
import type { FormAction } from '@/app/staff/cases/_parts/use-case-form'
import { Panel } from '@/components/page/panel'
import { untilWords } from '@/lib/clock/format'
import { now } from '@/lib/clock/now'
import type { HomeToVisit } from '@/lib/violent-persons/visit-queries'
import { BookVisit } from '../visit-form'

type Props = { home: HomeToVisit; who: { value: string; label: string }[]; action: FormAction }

/** A home with what makes a visit safe, before anything is booked there. */
export function HomeToBook({ home, who, action }: Props) {
  const [here, near] = [home.controls.filter(one => one.here), home.controls.filter(one => !one.here)]
  return (
    <section aria-labelledby="home" className="stack">
      <h2 id="home">{home.address}</h2>
      <p>
        <a href="/staff/visits">Another home</a>
      </p>
      {here.length > 0 && (
        <Panel kind="notice" icon="alert" title="A visit here is booked only with what makes it safe" id="needs">
          <p>Beside does not say why. An emergency is never blocked.</p>
          {here.some(({ forContractors }) => !forContractors) && (
            <p>Only our own staff can be booked here, except in an emergency.</p>
          )}
        </Panel>
      )}
      {near.length > 0 && (
        <Panel kind="sunk" title="In this building" id="near">
          <p>{`Think of this for any visit in the building: ${near.map(({ words }) => words).join('; ')}.`}</p>
        </Panel>
      )}
      <BookVisit
        action={action}
        homeId={home.id}
        who={who}
        from={localInput(now())}
        controls={here.map(({ code, words, until }) => ({
          value: code,
          label: words,
          hint: `Until ${untilWords(until)}`,
        }))}
      />
    </section>
  )
}
