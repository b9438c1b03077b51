import { Icon } from '@/components/page/icon'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { FramedPage } from './framed-page'

/** A card to cut out: whom to call, and the codes. Nothing on it says what it is about. */
export async function CardToKeep({ reference, receipt, back }: { reference: string; receipt?: string; back: string }) {
  const words = en.card(await landlord())
  return (
    <FramedPage>
      <div className="form-col stack">
        <p className="no-print">
          <a className="back" href={back}>
            <Icon name="back" />
            {words.back}
          </a>
        </p>
        <div className="card-to-keep">
          <h1>{words.heading}</h1>
          <p>{words.call}</p>
          <p>{words.hours}</p>
          <dl>
            <dt>{words.reference}</dt>
            <dd className="code">{reference}</dd>
            {receipt && (
              <>
                <dt>{words.code}</dt>
                <dd className="code">{receipt}</dd>
              </>
            )}
          </dl>
        </div>
        <p className="prose no-print">{words.note}</p>
      </div>
    </FramedPage>
  )
}
