/** Figures as a person reads them in a terminal; what is not known is a dash. */

export function money(amount: number | null, currency: string | null): string {
  if (amount === null) return '–'
  if (currency === null) return Math.round(amount).toLocaleString('en')
  return amount.toLocaleString('en', { style: 'currency', currency, maximumFractionDigits: 0 })
}

interface Sums {
  readonly arr: number | null
  readonly otherCurrencies: readonly { readonly currency: string | null; readonly arr: number | null }[]
}

/** Each currency by itself: `$458,100 + €156,001 ARR`; a sum of nothing in no currency is no amount that is known. */
export function arrText({ arr, otherCurrencies }: Sums, currency: string | null): string {
  const all = [{ currency, arr }, ...otherCurrencies].filter((one) => one.arr !== 0 || one.currency !== null)
  return all.length === 0
    ? 'ARR not known'
    : `${all.map((one) => money(one.arr, one.currency)).join(' + ')} ARR`
}

/** A share 0–1 as whole per cent. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)}%`
}

export function count(amount: number, one: string, several = `${one}s`): string {
  return `${amount.toLocaleString('en')} ${amount === 1 ? one : several}`
}
