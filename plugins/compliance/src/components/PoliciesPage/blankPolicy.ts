/** To begin with: one rule that warns, and a test of it. */
export const blankPolicy = `id: our-services
title: What every service of ours has
version: 1.0.0
rules:
  - id: runbook
    title: It says what to do at night
    type: file-exists
    options: { files: ['docs/runbook.md'] }
    severity: warning
    enforcement: warn
    remediation: { text: Add docs/runbook.md. }
tests:
  - name: a service without
    files: { README.md: Hello }
    expect: { runbook: failed }
`;
