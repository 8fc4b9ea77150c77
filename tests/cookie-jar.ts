/** What a browser keeps of one site. */
export class CookieJar {
  readonly #cookies = new Map<string, string>()

  keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';')
      const [name = '', value = ''] = [
        pair.slice(0, pair.indexOf('=')),
        pair.slice(pair.indexOf('=') + 1),
      ]
      const gone = value === '' || attributes.some((part) => /^\s*max-age=0$/i.test(part))
      if (gone) this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
  }

  get(name: string): string | undefined {
    const value = this.#cookies.get(name)
    return value === undefined ? undefined : decodeURIComponent(value)
  }

  getAll(): { name: string; value: string }[] {
    return [...this.#cookies.keys()].map((name) => ({ name, value: this.get(name) ?? '' }))
  }

  get header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}
