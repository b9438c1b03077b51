import { device } from '@/app/_session/device'
import { takeJourney } from '@/app/_session/journey'
import { backAtSignIn, signInAgain, toward } from '@/app/_session/sign-on'
import { keepSession } from '@/app/_session/staff'
import { config } from '@/lib/config'
import { comeIn } from '@/lib/single-sign-on/come-in'
import { arrive } from '@/lib/single-sign-on/travel'
import { placeToGo } from '../../place-to-go'

/** Where the sign-in service sends people back to. It counts in the browser that set out, once, and for ten minutes. */
export async function GET(request: Request): Promise<Response> {
  const { signOn } = config()
  const journey = await takeJourney()
  if (!signOn || !journey) return backAtSignIn('again', '/staff')
  const to = placeToGo(journey.to)
  try {
    const claimed = await arrive(signOn, journey, new URL(request.url).search)
    const came = await comeIn(signOn, claimed, await device())
    if ('because' in came) return backAtSignIn(came.because, to)
    await keepSession(came.session)
    return toward(to)
  } catch (error) {
    return signInAgain(error, to)
  }
}
