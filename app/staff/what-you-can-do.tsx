import { LinkList } from '@/components/page/link-list'
import { Panel } from '@/components/page/panel'
import type { Staff } from '@/lib/access/actor'
import { may } from '@/lib/access/permit'
import type { Action } from '@/lib/access/roles'
import { comesToHomes } from '@/lib/violent-persons/visit-queries'
import { lookedAfter } from './_ways/looked-after'
import { ownWork } from './_ways/own-work'
import { stillToCome } from './_ways/still-to-come'
import type { Way } from './_ways/way'

/** A contractor comes to homes, and tells us of nobody here (domain §8.5). */
const telling: readonly Action[] = ['report.create', 'report.follow']

/** Says honestly what this person may do here, and what they may not: their own work, then what they look after. */
export async function WhatYouCanDo({ actor }: { actor: Staff }) {
  const visits = may(actor, 'visit.own') && (await comesToHomes(actor))
  const isTheirs = ({ action }: Way) => (action === 'visit.own' ? visits : !(visits && telling.includes(action)))
  const shows = (way: Way) => may(actor, way.action) && isTheirs(way)
  const [own, others] = [ownWork, lookedAfter].map(ways => ways.filter(shows))
  const coming = stillToCome[actor.role]
  return (
    <>
      <Panel kind="sunk" title="What you can do here" id="can">
        <Ways ways={own} />
        {coming && <p>{coming}</p>}
        <p className="meta">
          You see only what your work needs. If something is missing that you need, ask your manager.
        </p>
      </Panel>
      {others && others.length > 0 && (
        <Panel kind="sunk" title="What you look after" id="look-after">
          <Ways ways={others} />
        </Panel>
      )}
    </>
  )
}

function Ways({ ways = [] }: { ways: readonly Way[] | undefined }) {
  return ways.length > 0 && <LinkList links={ways.map(({ action: _, ...link }) => link)} />
}
