/** The product's mark: a Z between crop marks. */
export function Mark() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true" className="shrink-0">
      <path d="M0 5h3M5 0v3M22 17h-3M17 22v-3" stroke="currentColor" strokeWidth="1.2" />
      <path d="M5 5h12v2.6L9.2 14.4H17V17H5v-2.6l7.8-6.8H5z" fill="currentColor" />
    </svg>
  )
}
