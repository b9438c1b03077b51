import type { ReactNode } from 'react'
import { FramedPage } from './framed-page'

export type Section = { heading: string; lines: readonly string[] }
type ReadingPageProps = { heading: string; lead: string; sections: readonly Section[]; children?: ReactNode }

/** A page to read: short sections of short lines. */
export function ReadingPage({ heading, lead, sections, children }: ReadingPageProps) {
  return (
    <FramedPage>
      <div className="stack">
        <h1>{heading}</h1>
        <p className="lead prose">{lead}</p>
        {sections.map(section => (
          <section key={section.heading} className="prose">
            <h2>{section.heading}</h2>
            {section.lines.map(line => (
              <p key={line}>{line}</p>
            ))}
          </section>
        ))}
        {children}
      </div>
    </FramedPage>
  )
}
