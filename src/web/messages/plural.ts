/** So many of something, in English: `1 row`, `10,000 rows`. */
import { format } from '../format.ts'
export const plural = (count: number, one: string, many: string) =>
  `${format.number(count)} ${count === 1 ? one : many}`
