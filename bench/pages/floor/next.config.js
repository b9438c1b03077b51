import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))

/** @type {import('next').NextConfig} */
export default {
  distDir: '.build',
  poweredByHeader: false,
  experimental: { strictRouteTypes: true },
  turbopack: { root },
  typescript: { ignoreBuildErrors: true },
}
