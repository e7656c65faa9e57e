/** Which organization the address names. */

/** The slug that comes first in every address; null: there is none. */
export function organizationInAddress(): string | null {
  // Formats and words are read by tests, too, where there is no address.
  const path = typeof location === 'undefined' ? '' : location.pathname
  return path.split('/')[1] || null
}
