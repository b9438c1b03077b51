import { ButtonLink } from '@/components/page/button'
import { StaffPage } from '@/components/page/staff-page'
import { NotFoundState } from '@/components/page/state-page'

/** Not there and not yours are the same page (rule 3). */
export default function StaffNotFound() {
  return (
    <StaffPage bar={{ items: [{ href: '/staff', label: 'Today' }] }}>
      <NotFoundState title="Not found, or not yours">
        <p>There is nothing here that you can see. It may have moved, or it may be somebody else’s.</p>
        <p>If you need it for your work, ask your manager.</p>
        <div className="actions">
          <ButtonLink href="/staff">Go to today</ButtonLink>
        </div>
      </NotFoundState>
    </StaffPage>
  )
}
