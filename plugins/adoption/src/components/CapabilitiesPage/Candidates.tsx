import { Text } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import type {
  CapabilityList as Listed,
  ListedCapability,
} from '@thrive/backstage-plugin-adoption-common';
import type { ListColumn } from '@thrive/pages';
import { type Texts, useTexts } from '../../hooks/useTexts';
import { rootRouteRef } from '../../routes';
import { capabilityColumns } from '../CapabilityList/capabilityColumns';
import { CapabilityList } from '../CapabilityList/CapabilityList';
import { Section } from '@thrive/pages';
import { language } from '@thrive/locale';

type Doubt = NonNullable<ListedCapability['hint']>['doubts'][number];

/** What might be retired, with the reasons: where to look, not what to do. */
export function Candidates({ list }: { list: Listed }) {
  const t = useTexts();
  const home = useRouteRef(rootRouteRef)?.() ?? '/adoption';
  const least = String(list.minimumGroupSize);
  const hinted = list.items
    .filter(({ hint }) => hint)
    .sort((a, b) => b.hint!.weight - a.hint!.weight);
  if (hinted.length === 0) {
    return (
      <Section title={t('retirement.title')}>
        <Text color="secondary">{t('retirement.none')}</Text>
      </Section>
    );
  }
  const { day } = list;
  const { name, people, trend } = capabilityColumns(t, { home, least, day });
  const reasons: ListColumn<ListedCapability> = {
    id: 'reasons',
    label: t('retirement.reasons'),
    value: use => reasonsOf(use, least, t),
    cell: use => reasonsOf(use, least, t),
    width: '45%',
  };
  return (
    <CapabilityList
      title={t('retirement.title')}
      text={t('retirement.text')}
      fileName="retirement-candidates"
      columns={[name, reasons, people, trend]}
      rows={hinted}
    />
  );
}

/** The doubts in words, with the numbers behind them. */
function reasonsOf(
  { hint, share, fourWeekRetention, neverUsed, mandated }: ListedCapability,
  least: string,
  t: Texts,
): string {
  const percentOf = (high: number) => String(Math.ceil(high * 100));
  const text = (doubt: Doubt): string => {
    if (doubt === 'unused')
      return t(neverUsed ? 'retirement.neverUsed' : 'retirement.unused');
    if (doubt === 'few') return t('retirement.few', { least });
    if (doubt === 'little-reach') {
      return t('retirement.littleReach', {
        high: percentOf(share?.high ?? 0),
        n: (share?.n ?? 0).toLocaleString(language()),
      });
    }
    return doubt === 'few-return'
      ? t('retirement.fewReturn', {
          high: percentOf(fourWeekRetention?.high ?? 0),
          n: (fourWeekRetention?.n ?? 0).toLocaleString(language()),
        })
      : t('retirement.fading');
  };
  return [
    ...(hint?.doubts ?? []).map(text),
    ...(mandated ? [t('retirement.mandated')] : []),
  ].join(' ');
}
