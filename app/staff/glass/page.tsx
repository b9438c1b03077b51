import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '@/app/_session/staff'
import { DoneNotice } from '@/components/page/done-notice'
import { OfficePage } from '@/components/page/office-page'
import { SectionHeading } from '@/components/page/page-heading'
import { Panel } from '@/components/page/panel'
import { EmptyState } from '@/components/page/state-page'
import { may } from '@/lib/access/permit'
import { shortDateTime } from '@/lib/clock/format'
import { type Glass, glassToSee } from '@/lib/restricted/glass-queries'
import { glassStanding } from '@/lib/restricted/words'
import { askGlassAction } from './actions'
import { GlassForm } from './glass-form'

export const metadata: Metadata = { title: 'Ask to be let in – Beside' }

/** Asking is answered with one sentence, whatever was typed. Those who answer see what waits. */
export default async function GlassPage({ searchParams }: PageProps<'/staff/glass'>) {
  const actor = await requireStaff()
  const { done } = await searchParams
  if (!may(actor, 'glass.ask') && !may(actor, 'glass.answer')) notFound()
  const seen = may(actor, 'glass.answer') ? await glassToSee(actor) : undefined
  return (
    <OfficePage actor={actor} current="today" title="Ask to be let in">
      {done === 'asked' && (
        <DoneNotice title="It was passed on">
          <p>If you are let in, you will find it by its reference. You will not be told otherwise.</p>
        </DoneNotice>
      )}
      <div className="main-aside">
        {seen && <Asked seen={seen} />}
        {may(actor, 'glass.ask') && (
          <Panel title="Ask" id="ask">
            <p>Another person decides. The data protection officer is told, and sees what you read meanwhile.</p>
            <p>If you are let in, you find the record by its reference. You are not told otherwise.</p>
            <GlassForm action={askGlassAction} />
          </Panel>
        )}
      </div>
    </OfficePage>
  )
}

function Asked({ seen }: { seen: readonly Glass[] }) {
  return (
    <section className="stack" aria-labelledby="asked">
      <SectionHeading id="asked" title="Who asked" />
      {seen.length === 0 && (
        <EmptyState title="Nobody has asked">
          <p>When a colleague asks to be let in, it appears here.</p>
        </EmptyState>
      )}
      {seen.map(one => (
        <article key={one.id} className="panel stack-s">
          <h3>
            <a href={`/staff/glass/${one.id}`}>{`${one.askedBy}: ${one.reference}`}</a>
          </h3>
          <p className="meta">{`Asked ${shortDateTime(one.askedAt)}. ${glassStanding(one)}`}</p>
        </article>
      ))}
    </section>
  )
}
