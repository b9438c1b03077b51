import type { ReactNode } from 'react'

/** The one h1 of a staff page. `above` is a line before it, `children` stand under it, `side` faces it on a desk. */
export type PageHeadingProps = { title: ReactNode; above?: ReactNode; side?: ReactNode; children?: ReactNode }

export function PageHeading({ title, above, side, children }: PageHeadingProps) {
  return (
    <div className="page-head">
      <div className="stack-s">
        {above && <p className="meta">{above}</p>}
        <h1>{title}</h1>
        {children}
      </div>
      {side}
    </div>
  )
}

/** A section's h2 with a quiet remark and a link on the same line. */
export function SectionHeading({ id, title, children }: { id: string; title: ReactNode; children?: ReactNode }) {
  return (
    <div className="section-head">
      <h2 id={id}>{title}</h2>
      {children}
    </div>
  )
}
