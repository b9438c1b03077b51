import type { ReactNode } from 'react'

const shapes = {
  alert: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7.5v5M12 16v.2" />
    </>
  ),
  back: <path d="m15 5-7 7 7 7" />,
  bars1: (
    <>
      <path d="M6 20v-4" />
      <path d="M12 20v-8M18 20V7" opacity=".25" />
    </>
  ),
  bars2: (
    <>
      <path d="M6 20v-4M12 20v-8" />
      <path d="M18 20V7" opacity=".25" />
    </>
  ),
  bars3: <path d="M6 20v-4M12 20v-8M18 20V7" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7v5l3 2.5" />
    </>
  ),
  cross: <path d="m6 6 12 12M18 6 6 18" />,
  door: <path d="M13 4h5a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1h-5M15 12H4m4-4-4 4 4 4" />,
  flag: <path d="M6 21V4h11l-2.5 4L17 12H6" />,
  forward: <path d="m9 5 7 7-7 7" />,
  half: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor" />
    </>
  ),
  lock: (
    <>
      <rect x="5" y="11" width="14" height="9" rx="2" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </>
  ),
  mask: (
    <>
      <path d="M3 8c3-1.5 6-1.5 9 0 3-1.5 6-1.5 9 0 0 6-2 9-5 9-2 0-3-2-4-2s-2 2-4 2c-3 0-5-3-5-9z" />
      <path d="M7.5 11.5H9M15 11.5h1.5" />
    </>
  ),
  pause: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M10 9v6M14 9v6" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20c1-4 4-6 7.5-6s6.5 2 7.5 6" />
    </>
  ),
  phone: (
    <path d="M6 3h3l1.5 5-2 1.5a12 12 0 0 0 6 6l1.5-2 5 1.5v3c0 1.5-1 2.5-2.5 2.5C10.5 20.5 3.5 13.5 3.5 5.5 3.5 4 4.5 3 6 3z" />
  ),
  repeat: <path d="M4 11V9a2 2 0 0 1 2-2h13l-3-3M20 13v2a2 2 0 0 1-2 2H5l3 3" />,
  search: (
    <>
      <circle cx="11" cy="11" r="6" />
      <path d="m20 20-4.5-4.5" />
    </>
  ),
  shield: (
    <>
      <path d="M12 3 5 5.5v6c0 4.5 3 7.5 7 9.5 4-2 7-5 7-9.5v-6z" />
      <path d="m9 12 2.2 2.2L15.2 10" />
    </>
  ),
  tick: <path d="m4.5 12.5 5 5 10-11" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof shapes

/** A glyph beside words; it never stands alone, so it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  )
}
