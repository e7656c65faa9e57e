/** The name of a column without what differs from export to export: `Company Name`, `CompanyName` and `company-name` read alike. */

/** Whether two names are one as people write them: `Plätze`, `Plaetze` and `Platze`, each as `normalHeader` gives it. */
export function alikeHeaders(one: string, other: string): boolean {
  return one === other || withoutUmlauts(one) === withoutUmlauts(other)
}

/** With umlauts as bare vowels, also where they were written out. */
export function withoutUmlauts(normalName: string): string {
  return normalName.replaceAll(/([aou])e/g, '$1')
}

/** @returns words in lower case with underscores between them: `Created (UTC)` → `created_utc`, `Straße` → `strasse` */
export function normalHeader(name: string): string {
  return name
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
    .replaceAll(/^_+|_+$/g, '')
}
