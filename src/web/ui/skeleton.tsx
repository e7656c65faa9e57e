/** A grey line in the place of a text that is on its way. */
export function Skeleton({ className = '' }: { readonly className?: string }) {
  return <span aria-hidden="true" className={`block h-3 animate-pulse rounded-s bg-sunk ${className}`} />
}
