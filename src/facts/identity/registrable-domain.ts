/** The part of an internet domain that its owner registered, where it says whose it is. */
import { getDomain } from 'tldts'
import { saysNobody } from './shared-domains.ts'

/**
 * @param text a domain, a host, an address of the web or of e-mail: `https://www.acme.co.uk/x`
 * @returns `acme.co.uk`; null for none, and for one that anybody may have, as that of a free mailbox
 */
export function registrableDomain(text: string | null): string | null {
  if (text === null || !text.includes('.')) return null
  // A part that a provider gives to each of its customers is theirs: shop.myshopify.com.
  const domain = getDomain(text.trim().toLowerCase(), { allowPrivateDomains: true })
  return domain === null || saysNobody(domain) ? null : domain
}
