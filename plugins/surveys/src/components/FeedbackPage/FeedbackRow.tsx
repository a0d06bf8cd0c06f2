import { Card, CardBody, Flex, Link, Text, ToggleButton } from '@backstage/ui';
import { RiArrowUpLine } from '@remixicon/react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { FeedbackItem } from '@thrive/backstage-plugin-surveys-common';
import { dayText, language } from '@thrive/locale';
import { EntityLink } from '@thrive/pages';
import { surveysApiRef } from '../../api/SurveysApi';
import { useAttempt } from '../../hooks/useAttempt';
import { useSurveyRoutes } from '../../hooks/useSurveyRoutes';
import { useTexts } from '../../hooks/useTexts';
import styles from './FeedbackPage.module.css';

/** One idea or complaint in the list, to be voted for. */
export function FeedbackRow(props: {
  item: FeedbackItem;
  onChange: () => void;
}) {
  const { item, onChange } = props;
  const t = useTexts();
  const routes = useSurveyRoutes();
  return (
    <Card>
      <CardBody>
        <div className={styles.item}>
          <VoteButton item={item} onChange={onChange} />
          <div>
            <Link
              href={routes.thread(item.id)}
              variant="body-large"
              weight="bold"
            >
              {item.title}
            </Link>
            <Flex gap="3" align="center" style={{ flexWrap: 'wrap' }}>
              <Text variant="body-small" color="secondary">
                {[
                  t(`feedback.kinds.${item.kind}`),
                  t(`feedback.status.${item.status}`),
                  t('feedback.replies', { count: item.replies }),
                  dayText(item.createdOn),
                ].join(' · ')}
              </Text>
              <About about={item.about} />
            </Flex>
          </div>
        </div>
      </CardBody>
    </Card>
  );
}

/** What it is about: an entity as a link, a capability by its id. */
export function About({ about }: { about?: string }) {
  if (about === undefined) return null;
  return (
    <Text variant="body-small">
      {/^[a-z]+:[^/]+\/.+$/i.test(about) ? (
        <EntityLink entityRef={about} />
      ) : (
        about
      )}
    </Text>
  );
}

export function VoteButton(props: {
  item: FeedbackItem;
  onChange: () => void;
}) {
  const { item, onChange } = props;
  const t = useTexts();
  const api = useApi(surveysApiRef);
  const attempt = useAttempt();
  return (
    <ToggleButton
      size="small"
      isSelected={item.voted}
      isDisabled={item.mine}
      aria-label={t('feedback.vote', {
        title: item.title,
        count: item.votes,
      })}
      iconStart={<RiArrowUpLine />}
      onChange={async wanted => {
        const isDone = await attempt(() => api.setVote(item.id, wanted), {
          done: t(wanted ? 'feedback.voted' : 'feedback.unvoted'),
          failed: t('feedback.voteFailed'),
        });
        if (isDone) onChange();
      }}
    >
      {item.votes.toLocaleString(language())}
    </ToggleButton>
  );
}
