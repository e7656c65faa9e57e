/** Figures as a person reads them in a terminal; what is not known is a dash. */

export function money(amount: number | null, currency: string | null): string {
  if (amount === null) return '–'
  if (currency === null) return Math.round(amount).toLocaleString('en')
  return amount.toLocaleString('en', { style: 'currency', currency, maximumFractionDigits: 0 })
}

/** A share 0–1 as whole per cent. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)}%`
}

export function count(amount: number, one: string, several = `${one}s`): string {
  return `${amount.toLocaleString('en')} ${amount === 1 ? one : several}`
}
