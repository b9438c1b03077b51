import type { ReactNode } from 'react'
import { StaffFooter } from './site-footer'
import { SkipLink } from './skip-link'
import { StaffBar, type StaffBarProps } from './staff-bar'
import { Street } from './street'

export type StaffPageProps = {
  bar: StaffBarProps
  banner?: ReactNode
  footer?: ReactNode
  street?: boolean
  children: ReactNode
}

export function StaffPage({ bar, banner, footer, street, children }: StaffPageProps) {
  return (
    <div className="frame staff">
      <SkipLink>Skip to main content</SkipLink>
      {banner}
      <StaffBar {...bar} />
      <main id="main" tabIndex={-1}>
        <div className="wrap stack">{children}</div>
      </main>
      {street && <Street />}
      <StaffFooter>{footer ?? <span>What you open here is recorded.</span>}</StaffFooter>
    </div>
  )
}
