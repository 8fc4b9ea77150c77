import { Frame } from '@/components/ui/frame'

/** The rows that were asked for just now, as high as they will be: they come where room was made for them. */
export function ComingRows({ count }: { count: number }) {
  return Array.from({ length: count }, (_, place) => (
    <div
      key={place}
      aria-hidden="true"
      className="grid grid-cols-[60px_minmax(0,1fr)] items-center gap-3 border-b border-line px-4 py-3"
    >
      <Frame kind="coming" width={1} height={1} className="m-auto size-15" />
      <div>
        <p className="text-body">&nbsp;</p>
        <p className="words text-prompt">&nbsp;</p>
        <p className="text-micro">&nbsp;</p>
      </div>
    </div>
  ))
}
