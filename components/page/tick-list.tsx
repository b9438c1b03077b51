import type { ReactNode } from 'react'
import { Icon } from './icon'

export function TickList({ items }: { items: readonly ReactNode[] }) {
  return (
    <ul className="ticks">
      {items.map((item, i) => (
        <li key={typeof item === 'string' ? item : i}>
          <Icon name="tick" />
          <span>{item}</span>
        </li>
      ))}
    </ul>
  )
}
