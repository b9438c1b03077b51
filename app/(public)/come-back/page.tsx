import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'
import { ReadingPage } from '../_page/reading-page'

/** Where a receipt will open messages. Until then it says what can be done today. */
export default async function ComeBackPage() {
  return <ReadingPage {...en.comeBack(await landlord())} />
}
