import type { ReactNode } from 'react'
import { Icon } from './icon'

/** 999 first. It informs and never blocks; `<Number>` sets the digits large. */
export function EmergencyPanel({
  heading,
  id = 'danger',
  children,
}: {
  heading: string
  id?: string
  children: ReactNode
}) {
  return (
    <section className="panel notice" aria-labelledby={id}>
      <h2 id={id} className="hidden-text">
        {heading}
      </h2>
      <p className="lead-in">
        <span className="disc">
          <Icon name="phone" />
        </span>
        <span>{children}</span>
      </p>
    </section>
  )
}

export function EmergencyNumber({ children }: { children: ReactNode }) {
  return <strong className="number">{children}</strong>
}
