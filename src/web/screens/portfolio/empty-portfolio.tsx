/** Where nothing is diagnosed yet, the first run leads on. */
import { Navigate } from '@tanstack/react-router'

export function EmptyPortfolio({ organization }: { readonly organization: string }) {
  return <Navigate params={{ organization }} replace to="/$organization/start" />
}
