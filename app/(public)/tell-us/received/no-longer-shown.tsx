import { ButtonLink } from '@/components/page/button'
import { NotFoundState } from '@/components/page/state-page'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { FramedPage } from '../../_page/framed-page'

/** The receipt was closed or its time is over, or nothing was sent yet: what can still be done. */
export async function NoLongerShown({ unsent }: { unsent: boolean }) {
  const { received, notYetSent } = en.problems(await landlord())
  const words = unsent ? notYetSent : received
  return (
    <FramedPage>
      <NotFoundState title={words.heading}>
        {words.lines.map(line => (
          <p key={line}>{line}</p>
        ))}
        <div className="actions">
          <ButtonLink href={unsent ? '/tell-us/10' : '/'}>{words.button}</ButtonLink>
        </div>
      </NotFoundState>
    </FramedPage>
  )
}
