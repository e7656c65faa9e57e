/** A company's name as it is compared: without case, accents, punctuation and legal form. */

/** Told at the end of a name, alone or in a row (`GmbH & Co. KG`); never a holding or a group, which are other companies. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  (
    'inc incorporated corp corporation co company llc lc llp lp pllc pc plc ltd limited ltda lda limitada pty pte pvt private ' +
    'gmbh mbh ggmbh ag kg kgaa ohg gbr ug ev eg se sce sa sas sasu sarl sarlu snc sci scs eurl spa srl srls sapa sl slu ' +
    'sau scl bv nv vof cv bvba sprl ab hb as asa ans da aps oy oyj ky ou as sia uab spzoo zoo doo dd ad eood ood ' +
    'sro as kft zrt nyrt rt kk gk yk bhd sdn tbk pt cvba jsc ojsc pjsc ooo oao zao sarlau fzco fze fzllc dmcc sp oo ооо оао зао пао ао'
  ).split(' '),
)
/** Between two legal forms: `GmbH & Co. KG`, `Sp. z o.o.` */
const JOINING: ReadonlySet<string> = new Set(['and', 'und', 'et', 'e', 'y', 'z'])
const LEADING: ReadonlySet<string> = new Set('the ооо оао зао пао ао'.split(' '))

/** The words of a name, without the legal form; the form alone is a name too. */
export function companyWords(name: string): readonly string[] {
  const words = plainWords(name)
  let end = words.length
  while (end > 1 && (LEGAL_FORMS.has(words[end - 1]!) || endsJoining(words, end))) end--
  const start = end > 1 && LEADING.has(words[0]!) ? 1 : 0
  return words.slice(start, end)
}

/** `Müller & Söhne GmbH` and `MULLER AND SOHNE` are the same; empty where nothing of the name can be compared. */
export function companyName(name: string): string {
  return companyWords(name).join('')
}

function endsJoining(words: readonly string[], end: number): boolean {
  return end > 2 && JOINING.has(words[end - 1]!) && LEGAL_FORMS.has(words[end - 2]!)
}

function plainWords(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('æ', 'ae')
    .replaceAll('&', ' and ')
    .replaceAll('+', ' plus ')
    .replaceAll(/株式会社|有限会社|股份有限公司|有限公司/gu, ' ')
    // `McDonald's`, and the marks of `S.p.A.` and `A/S`: what they part belongs together.
    .replaceAll(/['’`´]/gu, '')
    .replaceAll(/(?<=(?:^|[^\p{L}])(?:\p{L}[./])*\p{L})[./](?=\p{L}(?:$|[^\p{L}]))/gu, '')
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}
