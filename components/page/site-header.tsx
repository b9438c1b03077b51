import { ExitControl, type ExitWords } from './exit-control'
import { LandlordLogo, type LogoShown } from './landlord-logo'
import { Mark } from './mark'

export type SiteHeaderProps = { landlordName: string; logo?: LogoShown | undefined; exit: ExitWords; homeHref?: string }

/** The landlord's name only: nothing here says from across a room what the page is about. */
export function SiteHeader({ landlordName, logo, exit, homeHref = '/' }: SiteHeaderProps) {
  return (
    <header className="site-header">
      <div className="in">
        <a className="brand" href={homeHref}>
          {logo ? <LandlordLogo logo={logo} name={landlordName} /> : <MarkAndName name={landlordName} />}
        </a>{' '}
        <ExitControl words={exit} />
      </div>
    </header>
  )
}

function MarkAndName({ name }: { name: string }) {
  const [first, second] = twoLines(name)
  return (
    <>
      <Mark />
      <span>
        {first} {second && <br />}
        {second}
      </span>
    </>
  )
}

/** Breaks a name at the space that leaves the shortest longer line, so that name and exit share a row at 320 px. */
export function twoLines(name: string): [string, string] {
  const words = name.trim().split(/\s+/)
  const splits = words.map((_, i): [string, string] => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')])
  return splits.reduce((best, split) => (longest(split) < longest(best) ? split : best))
}

const longest = (lines: [string, string]) => Math.max(lines[0].length, lines[1].length)
