import type { Palette, Scheme } from '@/lib/landlord/accent'
import { dark, light } from '@/lib/landlord/accent'

/** How words and a button read in both schemes. Drawn, because a style of its own is not let into a page. */
export function Swatches({ palette }: { palette: Palette }) {
  return (
    <div className="actions">
      <Swatch title="In the light" scheme={palette.light} page={light.page} />
      <Swatch title="In the dark" scheme={palette.dark} page={dark.page} />
    </div>
  )
}

function Swatch({ title, scheme, page }: { title: string; scheme: Scheme; page: string }) {
  return (
    <svg className="swatch" viewBox="0 0 220 96" role="img" aria-label={`${title}: words and a button`}>
      <rect width="220" height="96" rx="10" fill={page} />
      <text x="16" y="34" fontSize="15" fill={scheme.tarn}>
        {title}
      </text>
      <rect x="16" y="48" width="110" height="34" rx="8" fill={scheme.tarn} />
      <text x="34" y="70" fontSize="15" fill={scheme['on-tarn']}>
        A button
      </text>
      <rect
        x="138"
        y="48"
        width="66"
        height="34"
        rx="8"
        fill={scheme['tarn-tint']}
        stroke={scheme.tarn}
        strokeWidth="2"
      />
    </svg>
  )
}
