import { EmergencyNumber, EmergencyPanel } from '@/components/page/emergency-panel'
import { landlord } from '@/lib/landlord/landlord'

/** Instead of a form or a list: what is so, and whom to ring. It says nothing of what was told before. */
export async function NoProtocol() {
  const { name, phone, dutyPhone, hours } = await landlord()
  return (
    <div className="form-col stack">
      <EmergencyPanel heading="If somebody is in danger">
        If somebody is in danger now, call <EmergencyNumber>999</EmergencyNumber>. If they cannot speak, press 55.
      </EmergencyPanel>
      <p>
        No agreement on sharing information is in force between your organisation and {name}, so nothing can be sent or
        read here.
      </p>
      <p>
        To tell us about somebody, ring {phone} ({hours}). When we are closed and it cannot wait, ring {dutyPhone}.
      </p>
      <p>Ask your manager, or the person you deal with at {name}, about the agreement.</p>
    </div>
  )
}
