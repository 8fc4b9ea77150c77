import { getTranslations } from 'next-intl/server'
import { SandboxMark } from '@/components/ui/sandbox-mark'
import { formatUsd } from '@/lib/cost/money'

/** Play money, apart from all sums. */
export async function SandboxNote({ pictures, microUsd }: { pictures: number; microUsd: number }) {
  if (pictures === 0) return null
  const t = await getTranslations('spend')
  return (
    <p className="flex flex-col items-start gap-2 text-ink-2">
      <SandboxMark label={t('sandbox')} />
      {t('sandboxText', { count: pictures, amount: formatUsd(microUsd) })}
    </p>
  )
}
