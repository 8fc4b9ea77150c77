/**
 * Settings in an XMP packet: as JSON under a name of our own, with the prompt as the description and the
 * picture's origin in the words of IPTC, which other programs read. Source: ISO 16684-1. Client-safe.
 */

export interface EmbeddedSettings {
  /** The prompt, for programs that know nothing of us. */
  description: string
  /** JSON. */
  settings: string
}

const namespace = 'urn:z-image-table:settings:1:'
const trainedAlgorithmicMedia =
  'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'

const entities: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }

/** No XML can hold control signs, half characters, U+FFFE or U+FFFF, in whatever spelling. */
const unspeakable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(unspeakable, '\uFFFD')
    .replace(/[<>&"]/g, (sign) => entities[sign] ?? sign)
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
    if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    return named[name] ?? whole
  })
}

function ourDescription({ settings }: EmbeddedSettings): string {
  return `<rdf:Description rdf:about="" xmlns:zit="${namespace}" zit:settings="${escapeXml(settings)}"/>`
}

function packet(embedded: EmbeddedSettings): string {
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ` xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"`,
    ` Iptc4xmpExt:DigitalSourceType="${trainedAlgorithmicMedia}">`,
    `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(embedded.description)}</rdf:li></rdf:Alt></dc:description>`,
    '</rdf:Description>',
    ourDescription(embedded),
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('')
}

/**
 * The packet to write. What the provider wrote into an earlier one (it may be a label that a law asks for)
 * stays, and ours is put beside it; `undefined` when it cannot be.
 */
export function xmpWith(embedded: EmbeddedSettings, earlier?: string): string | undefined {
  if (earlier === undefined) return packet(embedded)
  const end = earlier.lastIndexOf('</rdf:RDF>')
  if (end < 0) return undefined
  return earlier.slice(0, end) + ourDescription(embedded) + earlier.slice(end)
}

/** The JSON that `xmpWith` wrote; `undefined` when there is none. */
export function settingsInXmp(xmp: string): string | undefined {
  const prefix = new RegExp(`xmlns:(\\w+)=["']${namespace}["']`).exec(xmp)?.[1]
  if (prefix === undefined) return undefined
  const [, double, single] =
    new RegExp(`\\s${prefix}:settings=(?:"([^"]*)"|'([^']*)')`).exec(xmp) ?? []
  const written = double ?? single
  return written === undefined ? undefined : unescapeXml(written)
}
