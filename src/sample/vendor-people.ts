/** The people of Northbeam, the vendor: our own side of every account. */

export interface VendorPerson {
  readonly email: string
  readonly name: string
  readonly role: 'AM' | 'CSM' | 'manager' | 'executive' | 'AE' | 'SE'
  readonly team: string
}

export const vendorName = 'Northbeam'

export const vendorPeople: readonly VendorPerson[] = [
  person('Sarah Chen', 'CSM', 'Key Accounts'),
  person('Mateus Duarte', 'CSM', 'Key Accounts'),
  person('Ingrid Solheim', 'CSM', 'Growth Accounts'),
  person('Kwame Boateng', 'CSM', 'Growth Accounts'),
  person('Oliver Hartmann', 'AM', 'Key Accounts'),
  person('Leila Farahani', 'AM', 'Key Accounts'),
  person('Tomasz Wilk', 'AM', 'Growth Accounts'),
  person('Grace Abernathy', 'AM', 'Growth Accounts'),
  person('Helena Brandt', 'manager', 'Key Accounts'),
  person('Arjun Nair', 'manager', 'Growth Accounts'),
  person('Victoria Langley', 'executive', 'Leadership'),
  person('Daniel Okafor', 'executive', 'Leadership'),
  person('Chiara Moretti', 'AE', 'Sales'),
  person('Yusuf Demir', 'SE', 'Solutions'),
]

/** The e-mail addresses of one role, of one team if said. */
export function vendorEmails(role: VendorPerson['role'], team?: string): string[] {
  return vendorPeople
    .filter((person) => person.role === role && (team === undefined || person.team === team))
    .map((person) => person.email)
}

function person(name: string, role: VendorPerson['role'], team: string): VendorPerson {
  return { name, role, team, email: `${name.toLowerCase().replace(' ', '.')}@northbeam.example` }
}
