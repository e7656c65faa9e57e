/** An account that was opened by its name, as links from elsewhere do, gets the address of its id: what is edited on its page is shown on it under one key. */
import { useQueryClient } from '@tanstack/react-query'
import { useMatches, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Account } from '../../answers.ts'
import { accountQuery } from '../../queries.ts'

export function useOwnAddress(organization: string, named: string, account: Account | undefined): void {
  const client = useQueryClient()
  const navigate = useNavigate()
  const page = useMatches({ select: (matches) => matches.at(-1)?.fullPath })
  useEffect(() => {
    if (account === undefined || page === undefined || account.profile.id === named) return
    const { id } = account.profile
    client.setQueryData(accountQuery(organization, id).queryKey, account)
    void navigate({
      from: page,
      to: '.',
      params: { organization, account: id },
      search: true,
      hash: true,
      replace: true,
    })
  }, [account, client, named, navigate, organization, page])
}
