import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { StateGlyph } from '@/components/ui/state-glyph'

/** Said before anybody can wonder what the first picture will cost. */
export async function SandboxNote({ everywhere }: { everywhere: boolean }) {
  const t = await getTranslations('auth')
  const code = (words: ReactNode) => <code className="font-mono">{words}</code>
  return (
    <div role="note" className="hatch rounded-control border border-dashed border-edge">
      <div className="flex gap-3 rounded-control bg-paper/75 p-4 text-body text-ink-2">
        <StateGlyph name="sandbox" size={20} />
        <p>
          <strong className="block font-semibold text-ink">
            {t(everywhere ? 'sandboxTitle' : 'sandboxTitleSome')}
          </strong>
          {t.rich(everywhere ? 'sandboxText' : 'sandboxTextSome', { code })}
        </p>
      </div>
    </div>
  )
}
