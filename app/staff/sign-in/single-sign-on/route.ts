import { keepJourney } from '@/app/_session/journey'
import { signInAgain, toward } from '@/app/_session/sign-on'
import { config } from '@/lib/config'
import { setOut } from '@/lib/single-sign-on/travel'
import { placeToGo } from '../place-to-go'

/**
 * Sends a browser to the landlord's sign-in service. A link and no form: a form that ends at another house is stopped by
 * the policy of our pages. Another site that links here only leads somebody to their own sign-in.
 */
export async function GET(request: Request): Promise<Response> {
  const to = placeToGo(new URL(request.url).searchParams.get('to'))
  const { signOn } = config()
  if (!signOn) return toward('/staff/sign-in')
  try {
    const { url, sealed } = await setOut(signOn, to)
    await keepJourney(sealed)
    return toward(url.href)
  } catch (error) {
    return signInAgain(error, to)
  }
}
