/** The date of a time, as `2026-12-01`, in UTC. */
export function dayOf(at: string): string {
  return at.slice(0, 10);
}

/** The date some days before a time. */
export function daysBefore(at: string, days: number): string {
  return new Date(Date.parse(at) - days * 86_400_000)
    .toISOString()
    .slice(0, 10);
}
