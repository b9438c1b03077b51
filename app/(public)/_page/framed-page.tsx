import type { ReactNode } from 'react'
import { PublicPage } from '@/components/page/public-page'
import { publicFrame } from './frame'

export async function FramedPage({ street = false, children }: { street?: boolean; children: ReactNode }) {
  return (
    <PublicPage frame={await publicFrame()} street={street}>
      {children}
    </PublicPage>
  )
}
