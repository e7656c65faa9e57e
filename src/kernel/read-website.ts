/** A website as people type it, told apart from what is none. */

/** `acme.com`, with or without what stands before and behind it in the address of a browser. */
export const websiteForm = /^(https?:\/\/)?[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/

/** @returns the domain alone; null where it is none */
export function readWebsite(typed: string): string | null {
  const text = typed.trim().toLowerCase()
  if (!websiteForm.test(text)) return null
  return text.replace(/^(https?:\/\/)?(www\.(?=[^/]*\.))?/, '').replace(/\/.*$/, '')
}
