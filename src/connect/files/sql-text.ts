/** Texts within SQL statements for DuckDB. */

/** A literal: `it's` becomes `'it''s'`. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A path that names one file even if it holds characters that stand for others. */
export function pathLiteral(path: string): string {
  return literal(path.replaceAll(/[*?[]/g, (character) => `[${character}]`))
}
