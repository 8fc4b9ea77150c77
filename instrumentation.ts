/** Next calls this once in every server process and lets no request through before it is done. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { boot } = await import('@/lib/boot/boot')
  await boot()
}
