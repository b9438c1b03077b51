import type { ReactNode } from 'react'
import { standingOrNull } from '@/app/_session/staff'
import { textOfSignedOut } from '@/app/_session/staff-action'
import { SessionWatch } from '@/components/page/session-watch'
import { SignedOut } from './signed-out'
import './staff.css'

/** The pages frame themselves; this watches over the session, and stands in for a form that was posted after its end. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const text = await textOfSignedOut()
  const standing = await standingOrNull()
  return (
    <>
      {text ? <SignedOut text={text} /> : children}
      {standing && <SessionWatch left={standing.left} />}
    </>
  )
}
