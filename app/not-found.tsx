import type { Metadata } from 'next'
import { ButtonLink } from '@/components/page/button'
import { NotFoundState } from '@/components/page/state-page'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { FramedPage } from './(public)/_page/framed-page'
import PublicLayout from './(public)/layout'

export async function generateMetadata(): Promise<Metadata> {
  return { title: en.page.title(await landlord()) }
}

/** Not there and not yours are the same page. */
export default async function NotFoundPage() {
  const words = en.problems(await landlord()).notFound
  return (
    <PublicLayout>
      <FramedPage>
        <NotFoundState title={words.heading}>
          {words.lines.map(line => (
            <p key={line}>{line}</p>
          ))}
          <div className="actions">
            <ButtonLink href="/">{words.button}</ButtonLink>
          </div>
        </NotFoundState>
      </FramedPage>
    </PublicLayout>
  )
}
