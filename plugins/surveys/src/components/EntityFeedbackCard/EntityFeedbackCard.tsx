import {
  ButtonLink,
  Card,
  CardBody,
  CardHeader,
  Link,
  Text,
} from '@backstage/ui';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Legible } from '@thrive/charts';
import { Placeholder } from '@thrive/pages';
import { useFeedback } from '../../hooks/questions';
import { useSurveyRoutes } from '../../hooks/useSurveyRoutes';
import { useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';

const MOST = 3;

/** What people ask for about an entity, and a way to add to it. */
export function EntityFeedbackCard() {
  const t = useTexts();
  const routes = useSurveyRoutes();
  const about = stringifyEntityRef(useEntity().entity);
  const { items = [], error, loading, retry } = useFeedback({ about });
  const query = `about=${encodeURIComponent(about)}`;
  return (
    <Legible>
      <Card>
        <CardHeader>
          <Text
            as="h3"
            variant="title-x-small"
            weight="bold"
            style={{ margin: 0 }}
          >
            {t('entity.title')}
          </Text>
        </CardHeader>
        <CardBody>
          {error && (
            <ErrorNotice
              title={t('feedback.error')}
              error={error}
              onRetry={retry}
            />
          )}
          {loading && items.length === 0 && <Placeholder height={60} />}
          {!loading && !error && items.length === 0 && (
            <Text as="p" color="secondary">
              {t('entity.none')}
            </Text>
          )}
          <ul>
            {items.slice(0, MOST).map(({ id, title, votes }) => (
              <li key={id}>
                <Link href={routes.thread(id)}>{title}</Link>{' '}
                <Text variant="body-small" color="secondary">
                  {t('entity.votes', { count: votes })}
                </Text>
              </li>
            ))}
          </ul>
          {items.length > MOST && (
            <p>
              <Link href={`${routes.feedback}?${query}`}>
                {t('entity.all')}
              </Link>
            </p>
          )}
          <ButtonLink
            size="small"
            variant="secondary"
            href={`${routes.feedback}?${query}&new=1`}
          >
            {t('feedback.give')}
          </ButtonLink>
        </CardBody>
      </Card>
    </Legible>
  );
}
