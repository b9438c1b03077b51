import type { ComponentProps, ReactNode } from 'react'

type Look = { quiet?: boolean; big?: boolean }

const look = ({ quiet, big }: Look) => ['button', quiet && 'quiet', big && 'big'].filter(Boolean).join(' ')

/** One main button a page; the others are quiet. */
export function Button({ quiet, big, type = 'submit', ...rest }: Look & Omit<ComponentProps<'button'>, 'className'>) {
  return <button className={look({ quiet, big })} type={type} {...rest} />
}

/** A step to another page that looks like a button. */
export function ButtonLink({ quiet, big, ...rest }: Look & Omit<ComponentProps<'a'>, 'className'>) {
  return <a className={look({ quiet, big })} {...rest} />
}

export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>
}
