import { en } from '@/lib/language/en'
import { ReadingPage } from '../_page/reading-page'

/** How to hide a visit, and what cannot be hidden. */
export default function AboutThisSitePage() {
  return <ReadingPage {...en.aboutThisSite} />
}
