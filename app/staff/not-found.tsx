import { staffProblems } from '@/app/_session/staff-problems'
import { ButtonLink } from '@/components/page/button'
import { StaffPage } from '@/components/page/staff-page'
import { NotFoundState } from '@/components/page/state-page'

const { notFound, way } = staffProblems

/** Not there and not yours are the same page (rule 3). */
export default function StaffNotFound() {
  return (
    <StaffPage bar={{ items: [{ href: '/staff', label: 'Today' }] }}>
      <NotFoundState title={notFound.heading}>
        {notFound.lines.map(line => (
          <p key={line}>{line}</p>
        ))}
        <div className="actions">
          <ButtonLink href={way.href}>{way.label}</ButtonLink>
        </div>
      </NotFoundState>
    </StaffPage>
  )
}
