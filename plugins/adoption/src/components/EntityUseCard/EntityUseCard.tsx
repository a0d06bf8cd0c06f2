import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Legible, Sparkline } from '@thrive/charts';
import { Placeholder } from '@thrive/pages';
import { useEntityUse } from '../../hooks/questions';
import { useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { SimulatedText } from '../SimulatedNotice/SimulatedText';

/** How many people use the page of the entity that is shown. */
export function EntityUseCard() {
  const t = useTexts();
  const { entity } = useEntity();
  const { value, error, retry } = useEntityUse(stringifyEntityRef(entity));
  return (
    <Legible>
      {/* The catalog's column would make it as small as there is room. */}
      <Card style={{ flexShrink: 0 }}>
        <CardHeader>
          <Text as="h2" variant="title-x-small" weight="bold">
            {t('entityUse.title')}
          </Text>
        </CardHeader>
        <CardBody>
          {error && (
            <ErrorNotice
              title={t('entityUse.error')}
              error={error}
              onRetry={retry}
            />
          )}
          {!value && !error && <Placeholder height={60} />}
          {value && value.people === undefined && (
            <Text color="secondary">
              {t('entityUse.few', { least: String(value.minimumGroupSize) })}
            </Text>
          )}
          {value?.people === 0 && (
            <Text color="secondary">{t('entityUse.none')}</Text>
          )}
          {value?.people !== undefined && value.people > 0 && (
            <>
              <Text as="p">
                {t('entityUse.people', { count: value.people })}
              </Text>
              <Sparkline
                label={t('entityUse.weeks')}
                values={value.weeks.map(count => count ?? undefined)}
              />
              <SimulatedText />
            </>
          )}
        </CardBody>
      </Card>
    </Legible>
  );
}
