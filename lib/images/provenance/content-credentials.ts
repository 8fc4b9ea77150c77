/** C2PA data signs every other byte of its file: whatever is added breaks it. Source: C2PA Specification, appendix A. Client-safe. */
import { blocksOf, type ContainerFormat } from './blocks'
import { startsWith } from './bytes'
import { xmpOf } from './read'

const manifestBlocks: Record<ContainerFormat, string> = { png: 'caBX', jpeg: 'eb', webp: 'C2PA' }

/** A manifest in the file, or the address of one elsewhere. */
export function carriesContentCredentials(bytes: Uint8Array, format: ContainerFormat): boolean {
  const manifest = blocksOf(bytes, format).some(
    ({ type, dataStart }) =>
      type === manifestBlocks[format] && (format !== 'jpeg' || startsWith(bytes, dataStart, 'JP')),
  )
  return (
    manifest ||
    /dcterms:provenance|purl\.org\/dc\/terms\/.*provenance/s.test(xmpOf(bytes, format) ?? '')
  )
}
