/** What the people of our own side are called, and that who shows it hears when more is learnt. */
import { describe, expect, it } from 'vitest'
import { withToldDocument } from '#src/web/document/told-document.ts'
import { names } from '#src/web/names.ts'

describe('a name that is learnt', () => {
  it('is said to whoever shows names, once, and to nobody where nothing is new', () => {
    let heard = 0
    const before = names.known()
    const leave = names.listen(() => heard++)
    const jonas = { email: 'j.wolf@vendor.example', name: 'Jonas Wolf' }
    expect(names.of(jonas.email)).toBe('J Wolf')
    names.learn([jonas])
    expect([heard, names.of(jonas.email)]).toEqual([1, 'Jonas Wolf'])
    expect(names.known()).not.toBe(before)
    names.learn([jonas])
    leave()
    names.learn([{ ...jonas, name: 'Jonas Wolff' }])
    expect(heard).toBe(1)
  })

  it('has documents told anew, and only then', () => {
    const select = withToldDocument()
    expect(withToldDocument()).toBe(select)
    names.learn([{ email: 'ann@vendor.example', name: 'Ann Lee' }])
    expect(withToldDocument()).not.toBe(select)
  })
})
