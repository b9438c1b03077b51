/** Who says so first: most browsers name those they descend from as well. */
const browsers: [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bOPR\//, 'Opera'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|Chromium|CriOS)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/\bWindows\b/, 'Windows'],
  [/\biPad\b/, 'iPad'],
  [/\biPhone\b/, 'iPhone'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
]

/**
 * The browser and the system in two words, such as "Firefox on Windows", so that somebody can tell one of their sessions
 * from another; undefined where nothing is said. No version and no word of the browser's own: what is kept cannot follow
 * anybody about. iPads that ask for desktop pages call themselves a Mac.
 */
export function deviceOf(userAgent: string | null | undefined): string | undefined {
  if (!userAgent) return undefined
  const said = userAgent.slice(0, 500)
  const browser = firstOf(browsers, said) ?? 'Another browser'
  const system = firstOf(systems, said)
  return system ? `${browser} on ${system}` : browser
}

const firstOf = (known: [RegExp, string][], said: string) => known.find(([sign]) => sign.test(said))?.[1]
