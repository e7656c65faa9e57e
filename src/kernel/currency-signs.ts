/** The signs of currencies as amounts are written and typed. */

/** The currency that a sign of a document stands for, where signs are not their code. */
export const currencySigns: Readonly<Record<string, string>> = {
  R$: 'BRL',
  'E£': 'EGP',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
  '₫': 'VND',
  '₱': 'PHP',
  '₦': 'NGN',
  '₴': 'UAH',
  '₺': 'TRY',
  '₽': 'RUB',
  '฿': 'THB',
  kr: 'SEK',
  Kč: 'CZK',
  zł: 'PLN',
  Ft: 'HUF',
  lei: 'RON',
  RM: 'MYR',
  Rp: 'IDR',
  Rs: 'PKR',
  R: 'ZAR',
}

let known: ReadonlySet<string> | undefined

/** The codes of all that there are. */
export const knownCurrencies = (): ReadonlySet<string> =>
  (known ??= new Set(Intl.supportedValuesOf('currency')))
