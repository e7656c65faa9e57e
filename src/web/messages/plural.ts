/** So many of something, in English: `1 row`, `10,000 rows`. */
export const plural = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`
