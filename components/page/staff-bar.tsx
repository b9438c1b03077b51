import type { ReactNode } from 'react'
import { HiddenText } from './hidden-text'
import { Icon } from './icon'
import { Mark } from './mark'

export type NavItem = { href: string; label: string; current?: boolean }
/** `signOut` is a form that posts; `search` is the path that a look-up is posted to, for those who may look. */
export type StaffBarProps = { items: readonly NavItem[]; name?: string; signOut?: ReactNode; search?: string }

export function StaffBar({ items, name, signOut, search }: StaffBarProps) {
  return (
    <header className="staff-bar">
      <div className="in">
        <a className="brand" href="/staff">
          <Mark />
          <span>Beside</span>
        </a>
        {items.length > 0 && <NavList label="Main" items={items} />}
        <div className="who">
          {search && <Find action={search} />}
          {name && (
            <a className="me" href="/staff/account">
              <Icon name="person" />
              <HiddenText>Your account: signed in as </HiddenText>
              <span>{name}</span>
            </a>
          )}
          {signOut && <div className="sign-out">{signOut}</div>}
        </div>
      </div>
    </header>
  )
}

export function NavList({ label, items, className }: { label: string; items: readonly NavItem[]; className?: string }) {
  return (
    <nav aria-label={label} className={className}>
      <ul>
        {items.map(item => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Posted, so that a name never stands in an address. */
function Find({ action }: { action: string }) {
  return (
    <search>
      <form className="find" method="post" action={action}>
        <label className="hidden-text" htmlFor="find">
          Find by reference, name, address, phone or email
        </label>
        <input id="find" name="words" placeholder="Name, phone, reference" autoComplete="off" maxLength={200} />
        <button type="submit">
          <Icon name="search" />
          <HiddenText>Find</HiddenText>
        </button>
      </form>
    </search>
  )
}
