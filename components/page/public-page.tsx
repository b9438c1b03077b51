import type { ReactNode } from 'react'
import type { ExitWords } from './exit-control'
import type { LogoShown } from './landlord-logo'
import { type Link, SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'
import { SkipLink } from './skip-link'
import { Street } from './street'

export type PublicFrame = {
  landlordName: string
  logo?: LogoShown | undefined
  skip: string
  exit: ExitWords
  footer: { label: string; links: readonly Link[] }
}

/** The street closes the pages where people arrive and leave, never a question page. `below` stands under the header. */
export type PublicPageProps = {
  frame: PublicFrame
  street?: boolean
  banner?: ReactNode
  below?: ReactNode
  children: ReactNode
}

export function PublicPage({ frame, street, banner, below, children }: PublicPageProps) {
  return (
    <div className="frame public">
      <SkipLink>{frame.skip}</SkipLink>
      {banner}
      <SiteHeader landlordName={frame.landlordName} logo={frame.logo} exit={frame.exit} />
      {below}
      <main id="main" tabIndex={-1}>
        <div className="wrap">{children}</div>
      </main>
      {street && <Street />}
      <SiteFooter label={frame.footer.label} links={frame.footer.links} />
    </div>
  )
}
