/** How a place looks in the side of the window. */
export const sideLink =
  'flex h-[30px] w-full items-center gap-2.5 rounded-m px-2.5 text-left text-ink-2 transition-colors hover:bg-sunk hover:text-ink aria-[current=page]:bg-sunk aria-[current=page]:font-medium aria-[current=page]:text-ink'
