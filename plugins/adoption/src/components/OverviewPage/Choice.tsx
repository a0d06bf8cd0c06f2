import { Card, CardBody, Text } from '@backstage/ui';
import type { AdoptionOverview } from '@thrive/backstage-plugin-adoption-common';
import {
  ChartFrame,
  DistributionBar,
  namedLooks,
  rankLooks,
} from '@thrive/charts';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';

/** Who uses the platform of their own accord, and who only what they have to. */
export function Choice(props: {
  choice: NonNullable<AdoptionOverview['choice']>;
}) {
  const { voluntary, onlyMandated } = props.choice;
  const t = useTexts();
  const texts = usePictureTexts();
  const segments = [
    { id: 'voluntary', look: rankLooks[2], count: voluntary },
    { id: 'onlyMandated', look: namedLooks.none, count: onlyMandated },
  ] as const;
  const told = segments.flatMap(({ count, ...segment }) =>
    count === undefined
      ? []
      : [{ ...segment, count, label: t(`choice.${segment.id}`) }],
  );
  return (
    <Card>
      <CardBody>
        <ChartFrame
          title={t('choice.title')}
          unit={t('choice.unit')}
          definition={t('choice.definition')}
          texts={texts}
          fileName="use-by-choice"
          data={{
            columns: [
              { id: 'use', label: t('choice.use') },
              { id: 'people', label: t('overview.people'), numeric: true },
            ],
            rows: segments.map(({ id, count }) => [t(`choice.${id}`), count]),
          }}
        >
          {told.length === 0 ? (
            <Text color="secondary">{t('habits.tooFew')}</Text>
          ) : (
            <DistributionBar
              label={t('choice.title')}
              segments={told}
              emptyText={t('overview.emptyText')}
            />
          )}
        </ChartFrame>
      </CardBody>
    </Card>
  );
}
