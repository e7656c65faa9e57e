/** A key of the keyboard, as it is printed on it; none on the phone, which has no keys. */
export function KeyCap({ children }: { readonly children: string }) {
  return (
    <kbd className="inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-s border border-line-2 bg-bg px-1 font-sans max-md:hidden text-[11px] leading-none text-mute">
      {children}
    </kbd>
  )
}
