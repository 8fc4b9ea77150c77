import createNextIntlPlugin from 'next-intl/plugin'

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  },
  {
    key: 'Content-Security-Policy',
    value: "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'",
  },
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
  // The doors of pictures and of the sandbox answer with headers of their own.
  headers: async () => [{ source: '/((?!api/images/|sandbox/).*)', headers: securityHeaders }],
}

export default createNextIntlPlugin('./i18n/request.ts')(config)
