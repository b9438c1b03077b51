import { standingOrNull } from '@/app/_session/staff'
import { glimpse, over, told } from '@/app/_session/watched'

/** How long this session still lasts. Asking keeps it no longer. */
export async function GET(): Promise<Response> {
  const standing = await glimpse()
  return standing ? told(standing.left) : over()
}

/** Somebody is here: thirty minutes more, if the shift is not over. */
export async function POST(): Promise<Response> {
  const standing = await standingOrNull()
  return standing ? told(standing.left) : over()
}
