import createNextIntlPlugin from 'next-intl/plugin'

/** For everything; pictures and the sandbox say the rest themselves. */
const framingHeaders = [
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
]

const securityHeaders = [
  ...framingHeaders,
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  },
]

/** Pages have a policy of their own (proxy.ts); what the API answers is never a page. */
const apiHeaders = [
  ...securityHeaders,
  { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" },
]

/** Whoever has such a link may look; nobody else is to come by it. */
const shareHeaders = [
  { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
  { key: 'Cache-Control', value: 'private, no-store' },
]

/** @type {import('next').NextConfig} */
const config = {
  // Several servers can be developed side by side, each with its own build.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  reactStrictMode: true,
  poweredByHeader: false,
  // Renditions are made once, when a picture becomes ours.
  images: { unoptimized: true },
  serverExternalPackages: [
    '@napi-rs/canvas',
    '@node-rs/argon2',
    '@prisma/adapter-better-sqlite3',
    '@prisma/adapter-pg',
    '@prisma/client',
    '@prisma/driver-adapter-utils',
    '@prisma/schema-engine-wasm',
    'better-sqlite3',
    'pg',
    'sharp',
    'undici',
  ],
  experimental: { serverActions: { bodySizeLimit: '256kb' } },
  // The check chain runs the compiler over everything, tests included, in a step of its own.
  typescript: { ignoreBuildErrors: true },
  // The development server would print what actions are called with: passwords among it.
  logging: { serverFunctions: false },
  headers: async () => [
    { source: '/((?!api/|sandbox/).*)', headers: securityHeaders },
    { source: '/api/((?!images/|share/).*)', headers: apiHeaders },
    { source: '/(api/images|api/share|sandbox)/:path*', headers: framingHeaders },
    { source: '/share/:path*', headers: shareHeaders },
  ],
}

export default createNextIntlPlugin('./i18n/request.ts')(config)
