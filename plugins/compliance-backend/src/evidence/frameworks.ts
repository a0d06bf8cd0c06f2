import type { RootConfigService } from '@backstage/backend-plugin-api';

/** A framework whose controls follow from those of the OSPS Baseline. */
export interface FrameworkMap {
  id: string;
  title: string;
  url?: string;
  /** Whether it is our reading, which a company has to look at itself. */
  suggested: boolean;
  controls: readonly {
    id: string;
    title?: string;
    /** Controls of the OSPS Baseline, without their last part: `OSPS-BR-07`. */
    osps: readonly string[];
  }[];
}

/** The framework that rules name themselves. */
export const HUB = {
  id: 'osps',
  title: 'OSPS Baseline',
  url: 'https://baseline.openssf.org/',
};

/** Turns `control -> frameworks` around. */
const follow = (
  pairs: readonly [osps: string, controls: readonly string[]][],
): FrameworkMap['controls'] => {
  const ids = [...new Set(pairs.flatMap(([, controls]) => controls))].sort();
  return ids.map(id => ({
    id,
    osps: pairs
      .filter(([, controls]) => controls.includes(id))
      .map(([osps]) => osps),
  }));
};

/**
 * The crosswalk that the OSPS Baseline publishes itself (ossf/security-baseline, Apache-2.0), as far as
 * our rules reach.
 */
const PUBLISHED: readonly FrameworkMap[] = [
  {
    id: 'ssdf',
    title: 'NIST SSDF 1.1',
    url: 'https://csrc.nist.gov/pubs/sp/800/218/final',
    suggested: false,
    controls: follow([
      ['OSPS-BR-07', ['PO.5.1', 'PW.5.1']],
      ['OSPS-AC-04', ['PO.2', 'PO.3.2', 'PS.1']],
      ['OSPS-BR-01', ['PO.3.2', 'PO.5.2', 'PS.1']],
      ['OSPS-BR-03', ['PO.3.2', 'PO.5.2']],
      ['OSPS-QA-02', ['PS.3.2', 'PW.4']],
      ['OSPS-BR-05', ['PS.3.2', 'PW.4']],
      ['OSPS-LE-03', ['PO.3.2']],
      ['OSPS-VM-02', ['RV.1.3']],
      ['OSPS-GV-03', ['PW.1.2']],
      ['OSPS-QA-05', ['PS.1', 'PS.2']],
      ['OSPS-QA-06', ['PW.8.2']],
      ['OSPS-DO-01', ['PW.1.2']],
    ]),
  },
  {
    id: 'cra',
    title: 'EU Cyber Resilience Act, annex I',
    url: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj',
    suggested: false,
    controls: follow([
      ['OSPS-AC-04', ['1.2d', '1.2e', '1.2f']],
      ['OSPS-BR-01', ['1.2f']],
      ['OSPS-BR-03', ['1.2d', '1.2e', '1.2f', '1.2i', '1.2j', '1.2k']],
      ['OSPS-QA-02', ['2.1', '2.2', '2.3']],
      ['OSPS-BR-05', ['2.1', '2.2', '2.3']],
      ['OSPS-LE-03', ['1.2b']],
      ['OSPS-VM-02', ['2.5']],
      ['OSPS-GV-03', ['1.2l', '2.4']],
      ['OSPS-QA-05', ['1.2b']],
      ['OSPS-QA-06', ['2.3']],
      ['OSPS-DO-01', ['1.2a', '1.2b']],
    ]),
  },
  {
    id: 'pci-dss',
    title: 'PCI DSS 4.0.1',
    url: 'https://www.pcisecuritystandards.org/document_library/',
    suggested: false,
    controls: follow([
      ['OSPS-AC-04', ['2.2.1', '8.2.1']],
      ['OSPS-BR-01', ['2.2.1', '6.4.1']],
      ['OSPS-BR-03', ['4.2.1', '4.2.2']],
      ['OSPS-QA-02', ['6.3.2', '6.4.3']],
      ['OSPS-BR-05', ['6.3.2', '6.4.3']],
      ['OSPS-LE-03', ['3.2.1']],
      ['OSPS-VM-02', ['6.3.3', '12.10.2']],
      ['OSPS-GV-03', ['6.5.4']],
      ['OSPS-QA-05', ['6.4.3']],
      ['OSPS-QA-06', ['6.2.3', '6.3.1']],
      ['OSPS-DO-01', ['2.2', '6.2.1']],
    ]),
  },
];

/** What companies usually read into these two; neither names the OSPS Baseline itself. */
const SUGGESTED: readonly FrameworkMap[] = [
  {
    id: 'soc2',
    title: 'SOC 2',
    suggested: true,
    controls: [
      { id: 'CC6.1', osps: ['OSPS-BR-07', 'OSPS-AC-04'] },
      { id: 'CC7.1', osps: ['OSPS-BR-01', 'OSPS-QA-02'] },
      { id: 'CC8.1', osps: ['OSPS-GV-03', 'OSPS-QA-06', 'OSPS-QA-05'] },
    ],
  },
  {
    id: 'iso27001',
    title: 'ISO/IEC 27001:2022, annex A',
    suggested: true,
    controls: [
      { id: 'A.8.4', osps: ['OSPS-GV-03', 'OSPS-BR-07'] },
      { id: 'A.8.9', osps: ['OSPS-AC-04', 'OSPS-BR-03'] },
      { id: 'A.8.25', osps: ['OSPS-QA-02', 'OSPS-BR-05', 'OSPS-QA-06'] },
      { id: 'A.8.28', osps: ['OSPS-BR-01', 'OSPS-QA-05'] },
      { id: 'A.8.32', osps: ['OSPS-GV-03'] },
    ],
  },
];

/** The frameworks there are; one of the configuration stands in for ours of the same id. */
export function readFrameworks(config: RootConfigService): FrameworkMap[] {
  const own = (
    config.getOptionalConfigArray('compliance.frameworks') ?? []
  ).map(
    (entry): FrameworkMap => ({
      id: entry.getString('id'),
      title: entry.getString('title'),
      url: entry.getOptionalString('url'),
      suggested: false,
      controls: entry.getConfigArray('controls').map(control => ({
        id: control.getString('id'),
        title: control.getOptionalString('title'),
        osps: control.getStringArray('osps'),
      })),
    }),
  );
  const taken = new Set(own.map(({ id }) => id));
  return [
    ...own,
    ...[...PUBLISHED, ...SUGGESTED].filter(({ id }) => !taken.has(id)),
  ];
}
