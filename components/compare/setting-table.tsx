import { getTranslations } from 'next-intl/server'
import type { SettingRow } from '@/components/compare/setting-rows'

/** What they were made with, line by line; what differs lies on mark, and is said. */
export async function SettingTable({ rows }: { rows: readonly SettingRow[] }) {
  const t = await getTranslations('compare')
  const count = rows[0]?.values.length ?? 0
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t('settings')}>
      <table className="w-full min-w-140 table-fixed border-collapse">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('settings')}</th>
            {Array.from({ length: count }, (_, index) => (
              <th key={index} scope="col">
                {t('pictureNumber', { number: index + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, values, differs }) => (
            <tr key={name} className="border-b border-line align-baseline">
              <th
                scope="row"
                className={`w-36 py-1.5 pr-3 text-left ${differs ? 'font-semibold' : 'font-normal text-ink-2'}`}
              >
                {t(`setting.${name}`)}
                {differs ? (
                  <span className="ml-2" title={t('differs')}>
                    <span aria-hidden="true">≠</span>
                    <span className="sr-only">{t('differs')}</span>
                  </span>
                ) : null}
              </th>
              {values.map((value, index) => (
                <td key={index} dir="auto" className="py-1.5 pr-3 wrap-anywhere">
                  <span
                    className={
                      differs ? 'bg-mark box-decoration-clone px-1 font-medium text-ink' : ''
                    }
                  >
                    {value}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
