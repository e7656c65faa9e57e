/** The words of the frame around every screen. */
export const enShell = {
  undo: 'Undo',
  organization: 'Organization',
  more: 'More',
}
