import type { ReactNode } from 'react'
import { textOfSignedOut } from '@/app/_session/staff-action'
import { SignedOut } from './signed-out'

/** The pages frame themselves; this stands in only for a form that was posted after its session had ended. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const text = await textOfSignedOut()
  return text ? <SignedOut text={text} /> : children
}
