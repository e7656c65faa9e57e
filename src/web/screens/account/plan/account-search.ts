/** What the address of an account keeps: the form in which its plan is read, and for whom. */
export interface AccountSearch {
  readonly form?: string
  readonly audience?: 'customer'
}

export function accountSearch(search: Record<string, unknown>): AccountSearch {
  const { form, audience } = search
  return {
    ...(typeof form === 'string' && form !== '' ? { form } : {}),
    ...(audience === 'customer' ? { audience } : {}),
  }
}
