export type LogoShown = { href: string; width: number; height: number }

/** The landlord's picture in the place of our mark; whoever does not see it hears or reads the name. */
export const LandlordLogo = ({ logo, name }: { logo: LogoShown; name: string }) => (
  // biome-ignore lint/performance/noImgElement: it was drawn at its size before, and comes from a route of ours
  <img className="logo" src={logo.href} width={logo.width} height={logo.height} alt={name} />
)
