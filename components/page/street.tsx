import { houses } from './street-houses'

/** A quiet street, one door lit. Decoration only. */
export function Street() {
  return (
    <svg
      className="street"
      viewBox="0 0 1280 170"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      {houses.map(([part, d]) => (
        <path key={d} className={part} d={d} />
      ))}
    </svg>
  )
}
