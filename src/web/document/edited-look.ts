/** How a text of a document looks that opens where it stands, and is set by no field of its own. */
export const editedLook =
  '-mx-1 -my-0.5 inline-flex min-h-6 min-w-6 max-w-[calc(100%+8px)] cursor-text rounded-s px-1 py-0.5 text-left wrap-break-word hover:bg-sunk hover:shadow-[inset_0_0_0_1px_var(--line-2)] print:m-0 print:p-0'
