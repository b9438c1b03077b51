import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { ReadingPage } from '../_page/reading-page'

export default async function AccessibilityPage() {
  return <ReadingPage {...en.accessibility(await landlord())} />
}
