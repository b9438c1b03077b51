import type { ReactNode } from 'react'
import { PublicPage } from '@/components/page/public-page'
import { SharedDevice } from '../centre/_parts/shared-device'
import { publicFrame } from './frame'

/** `answers`: the page holds the form of that id, which can be kept for more time on a shared device. */
type FramedPageProps = { street?: boolean; answers?: boolean; children: ReactNode }

export async function FramedPage({ street = false, answers = false, children }: FramedPageProps) {
  return (
    <PublicPage frame={await publicFrame()} street={street} below={<SharedDevice answers={answers} />}>
      {children}
    </PublicPage>
  )
}
