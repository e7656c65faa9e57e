/** Money, days and numbers as every document prints them; `?` for what is not known, never 0 (handbook 2). */
import { figure } from '#src/detect/words.ts'
import { type Day, daysBetween } from '#src/kernel/day.ts'
import { shortMonth } from '#src/kernel/month-names.ts'

export const unknown = '?'

export const format = {
  /** `250,000`, to at most so many digits after the point */
  number: (value: number | null | undefined, digits = 0): string =>
    known(value, () => figure(value!, digits)),
  /** `$250,000`; a bare number where no currency is named */
  money: (value: number | null | undefined, currency: string | null): string =>
    known(value, () => moneyText(value!, currency)),
  /** `$180M`, for what is told in passing: two digits of a million matter, as on the screens */
  compactMoney: (value: number | null | undefined, currency: string | null): string =>
    known(value, () => {
      const isLarge = Math.abs(value!) >= 1_000_000
      return isLarge
        ? `${moneyText(Math.round(value! / 10_000) / 100, currency, 2)}M`
        : moneyText(value!, currency)
    }),
  /** 0.7467 → `75%`, and with a digit after the point `74.7%` */
  percent: (share: number | null | undefined, digits = 0): string =>
    known(share, () => `${figure(share! * 100, digits)}%`),
  /** `16 Apr 2026` */
  day: (day: Day | null | undefined): string => known(day, () => dayText(day!)),
  /** `46 days left`, `today`, `3 days late` */
  left: (today: Day, day: Day): string => {
    const days = daysBetween(today, day)
    if (days === 0) return 'today'
    return days > 0 ? `${daysText(days)} left` : `${daysText(-days)} late`
  },
  days: daysText,
  text: (value: string | null | undefined): string =>
    value === null || value === undefined || value.trim() === '' ? unknown : value.trim(),
} as const

function known(value: unknown, text: () => string): string {
  return value === null || value === undefined || Number.isNaN(value) ? unknown : text()
}

function daysText(days: number): string {
  return `${figure(days)} ${days === 1 ? 'day' : 'days'}`
}

function dayText(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${shortMonth(Number(month))} ${year}`
}

/** The same on every machine: the locale is said, and amounts are whole. */
function moneyText(value: number, currency: string | null, digits = 0): string {
  if (currency === null || !/^[A-Z]{3}$/.test(currency)) return figure(value, digits)
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 0,
    maximumFractionDigits: digits,
  })
    .format(value)
    .replace('-', '−')
}
