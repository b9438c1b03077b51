import { isShared } from '@/app/_session/centre'
import { Radios } from '@/components/form/choices'
import { typists } from '@/lib/centres/centre'
import { landlord } from '@/lib/landlord/landlord'
import { en } from '@/lib/language/en'

/** Asked before sending on a shared device only. Left open, it counts as somebody helping: nothing private is shown at once. */
export async function WhoTypes() {
  if (!(await isShared())) return null
  const { typing } = en.centre(await landlord())
  const options = typists.map(value => ({ value, label: typing[value] }))
  return <Radios name="typing" label={typing.label} hint={typing.hint} as="h2" options={options} />
}
