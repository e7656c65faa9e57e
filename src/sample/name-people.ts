/** Invented people with e-mail addresses at their company, no two the same. */
import type { Random } from './create-random.ts'

export interface PersonName {
  readonly name: string
  readonly email: string
}

const firstNames =
  'Amara Anders Beatriz Benedikt Camille Carlos Dagny Deepak Elena Emeka Farah Felix Greta Hamid Hannah Ioana Ivan Jasmin Jonas Kaito Katarina Lars Lucia Malik Mei Miriam Nadia Niko Olga Omar Paula Pavel Quentin Rania Ravi Rosa Samir Sofia Stefan Tala Tariq Ulrike Valeria Viktor Wanda Wei Ximena Yara Youssef Zofia'.split(
    ' ',
  )

const lastNames =
  'Achterberg Adeyemi Bakshi Bellweather Bjornstad Calloway Castellan Dahlgren Dumont Eriksen Espinar Fairbrother Ferreira Gallardo Granholm Haddad Hollis Ishikawa Ivanova Jansma Jovanovic Kaminska Kellerman Laurent Lindqvist Maddox Marchetti Nakagawa Novak Oyelaran Ostrander Pacheco Petrov Quigley Rahimi Rosenthal Sandoval Shirazi Takeda Thorvald Underhill Uzun Vasquez Verhoeven Weatherby Wojcik Xenakis Yamane Zielinski Zuberi'.split(
    ' ',
  )

/** Names people of one company: each call gives another person. */
export function namePeople(random: Random, domain: string): () => PersonName {
  const taken = new Set<string>()
  return () => {
    let name = ''
    do name = `${random.pick(firstNames)} ${random.pick(lastNames)}`
    while (taken.has(name))
    taken.add(name)
    return { name, email: emailOf(name, domain) }
  }
}

/** `Maria Torres` at `fintechcorp.example` writes as `maria.torres@fintechcorp.example`. */
export function emailOf(name: string, domain: string): string {
  return `${name.toLowerCase().replaceAll(' ', '.')}@${domain}`
}
