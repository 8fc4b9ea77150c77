import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { en } from '@/i18n/en'
import { isLocale, localeCookie, localeFromAcceptLanguage } from '@/i18n/locale'
import { zh } from '@/i18n/zh'

/** No locale in the address: a choice is remembered in a cookie, else the browser's own wish counts. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie)?.value
  const locale = isLocale(chosen)
    ? chosen
    : localeFromAcceptLanguage((await headers()).get('accept-language'))
  return { locale, messages: locale === 'zh' ? zh : en, timeZone: 'UTC' }
})
