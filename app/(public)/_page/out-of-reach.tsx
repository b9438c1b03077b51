import { ButtonLink } from '@/components/page/button'
import { FaultState } from '@/components/page/state-page'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { FramedPage } from './framed-page'

/** The database is away: what that means for whoever was answering, and the telephone. */
export async function OutOfReach() {
  const { broken, notSent } = en.problems(await landlord())
  return (
    <FramedPage>
      <FaultState title={broken.heading}>
        {broken.lines.map(line => (
          <p key={line}>{line}</p>
        ))}
      </FaultState>
      <div className="actions">
        <ButtonLink href="">{notSent.button}</ButtonLink>
      </div>
    </FramedPage>
  )
}
