import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { orNotFound } from '@/app/_session/found'
import { lookUp } from '@/app/_session/look-up'
import { requireStaff } from '@/app/_session/staff'
import { TextInput } from '@/components/form/text-input'
import { Button } from '@/components/page/button'
import { OfficePage } from '@/components/page/office-page'
import { EmptyState } from '@/components/page/state-page'
import { may } from '@/lib/access/permit'
import { type Found, search } from '@/lib/search/commands'
import { longestLookUp } from '@/lib/search/kept-words'
import { HitTable, hrefOf } from './hit-table'

export const metadata: Metadata = { title: 'Find – Beside' }

/** What was found is the same page for what is not there and for what may not be seen. */
export default async function SearchPage() {
  const actor = await requireStaff()
  const words = await lookUp(actor)
  const found = await orNotFound(search(actor, words ?? ''))
  if (found.whole) redirect(hrefOf(found.whole))
  return (
    <OfficePage actor={actor} current="search" title="Find">
      <form className="form-col stack" method="post" action="/staff/search/words">
        <TextInput
          name="words"
          type="search"
          label="Reference, name, address, phone or email"
          hint="Names that are spelled or sound alike are found too. Type a phone number whole. What you look for is not kept; that you looked is."
          value={words}
          maxLength={longestLookUp}
          spellCheck={false}
        />
        <div className="actions">
          <Button>Find</Button>
        </div>
      </form>
      {words && <Result found={found} mayCall={may(actor, 'case.contact')} />}
    </OfficePage>
  )
}

function Result({ found: { hits }, mayCall }: { found: Found; mayCall: boolean }) {
  if (hits.length > 0) return <HitTable hits={hits} mayCall={mayCall} />
  return (
    <EmptyState title="Nothing was found">
      <p>Try fewer words, another spelling, or the whole number. Only what you may see is looked through.</p>
    </EmptyState>
  )
}
