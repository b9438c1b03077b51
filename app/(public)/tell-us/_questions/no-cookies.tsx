import { NotFoundState } from '@/components/page/state-page'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { FramedPage } from '../../_page/framed-page'

/** The browser did not keep the cookie we just gave it, so no answer can be kept from page to page. */
export async function NoCookies() {
  const words = en.problems(await landlord()).noCookies
  return (
    <FramedPage>
      <NotFoundState title={words.heading}>
        {words.lines.map(line => (
          <p key={line}>{line}</p>
        ))}
      </NotFoundState>
    </FramedPage>
  )
}
