/** The addresses of pages of the portal. */
export function createLinks(portalUrl: string) {
  return {
    run: (id: string) => `${portalUrl}/compliance/runs/${id}`,
    task: (taskId: string) =>
      `${portalUrl}/compliance/runs?task=${encodeURIComponent(taskId)}`,
    waiver: (runId: string) =>
      `${portalUrl}/compliance/runs/${runId}?waiver=new`,
    evidence: (id: number) => `${portalUrl}/compliance/evidence?link=${id}`,
  };
}

export type Links = ReturnType<typeof createLinks>;
