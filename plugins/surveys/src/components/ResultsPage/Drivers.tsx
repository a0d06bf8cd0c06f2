import { Text } from '@backstage/ui';
import type { Driver, Results } from '@thrive/backstage-plugin-surveys-common';
import { language } from '@thrive/locale';
import { ListTable, Section } from '@thrive/pages';
import { fullText, peopleText } from '../../hooks/scores';
import { useTexts } from '../../hooks/useTexts';

/** What goes along with the outcome. An association: what causes what, it does not tell. */
export function Drivers({ results }: { results: Results }) {
  const t = useTexts();
  const titleOf = ({ variable }: Driver) => {
    const found = results.variables.find(({ id }) => id === variable);
    return found && fullText(found, t);
  };
  return (
    <Section title={t('drivers.title')} text={t('drivers.text')}>
      <ListTable<Driver>
        label={t('drivers.title')}
        rows={results.drivers}
        idOf={({ variable }) => variable}
        columns={[
          { id: 'question', label: t('results.question'), cell: titleOf },
          {
            id: 'rho',
            label: t('drivers.rho'),
            cell: ({ rho, low, high }) =>
              t('results.withInterval', {
                value: rho.toLocaleString(language()),
                low: low.toLocaleString(language()),
                high: high.toLocaleString(language()),
              }),
          },
          {
            id: 'score',
            label: t('drivers.score'),
            cell: ({ score }) => score.toLocaleString(language()),
          },
          {
            id: 'hint',
            label: t('drivers.hint'),
            cell: ({ low, high, n }) => (
              <Text variant="body-small" color="secondary">
                {t(low > 0 || high < 0 ? 'drivers.clear' : 'drivers.unclear', {
                  n: peopleText(n),
                })}
              </Text>
            ),
          },
        ]}
      />
    </Section>
  );
}
