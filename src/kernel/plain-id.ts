/** A name as an id: `Board plan (EMEA)` is `board-plan-emea`. Empty for a name without letters and figures. */
export function plainId(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
}
