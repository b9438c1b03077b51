import { policyInForce } from '@/lib/landlord/landlord'
import { PolicyPage } from './_parts/policy-page'

/** The policy in plain words: the version that is in force. */
export default async function PolicyInForcePage() {
  return <PolicyPage version={await policyInForce()} />
}
