/** The sign of the product: a plant that comes back. */
export function Logo({ className = '' }: { readonly className?: string }) {
  return (
    <svg aria-hidden="true" className={`shrink-0 ${className}`} height={16} viewBox="0 0 32 32" width={16}>
      <path d="M16 29V14" fill="none" stroke="var(--ink)" strokeLinecap="round" strokeWidth={2.6} />
      <path d="M16 17C16 9.5 11 5 3 5c0 8 5 12 13 12Z" fill="var(--accent)" />
      <path d="M16 14c0-6 4-10 12-10 0 7-4.5 11-12 10Z" fill="var(--accent)" opacity={0.6} />
    </svg>
  )
}
