import { Panel } from '@/components/page/panel'

/** What a marker is and is not (domain §5.7). */
export function NoSanction() {
  return (
    <Panel kind="sunk" title="What a warning marker is" id="is">
      <ul className="bullets">
        <li>It keeps whoever visits safe. It is not a sanction and says nothing about a tenancy.</li>
        <li>It stands at once, until 5pm on the third working day. It then lapses unless somebody else approves it.</li>
        <li>Visits are booked only with what makes them safe. An emergency repair is never blocked.</li>
        <li>It is reviewed within six months and ends after twelve, unless two people keep it on.</li>
      </ul>
    </Panel>
  )
}
