import { useState } from 'react';
import {
  Button,
  Card,
  CardBody,
  Flex,
  Tag,
  TagGroup,
  Text,
  TextField,
} from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { ReleasedComment } from '@thrive/backstage-plugin-surveys-common';
import {
  ChoiceFilter,
  EmptyState,
  type RequestError,
  Section,
} from '@thrive/pages';
import { surveysApiRef } from '../../api/SurveysApi';
import { useComments } from '../../hooks/questions';
import { useAttempt } from '../../hooks/useAttempt';
import { useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import styles from './ResultsPage.module.css';

const PAGE = 20;
const NOT_ALLOWED = 403;

/** Released comments, as text and nothing else, with what they are about. */
export function Comments({ waveId, least }: { waveId: string; least: number }) {
  const t = useTexts();
  const { value, error, retry } = useComments(waveId);
  const isRefused = (error as RequestError | undefined)?.status === NOT_ALLOWED;
  const [theme, setTheme] = useState<string>();
  const [shown, setShown] = useState(PAGE);
  const items = (value?.items ?? []).filter(
    ({ themes }) => theme === undefined || themes.includes(theme),
  );
  return (
    <Section
      title={t('comments.title')}
      note={value && t('comments.count', { count: value.items.length })}
    >
      {isRefused && <Text color="secondary">{t('comments.notAllowed')}</Text>}
      {error && !isRefused && (
        <ErrorNotice
          title={t('comments.error')}
          error={error}
          onRetry={retry}
        />
      )}
      {value && value.items.length === 0 && (
        <EmptyState
          title={t('comments.empty')}
          text={t('comments.emptyText', { least: String(least) })}
        />
      )}
      {value && value.themes.length > 0 && (
        <ChoiceFilter
          label={t('comments.theme')}
          anyLabel={t('comments.any')}
          choices={value.themes.map(({ theme: id, comments }) => ({
            id,
            label: `${id} (${comments})`,
          }))}
          value={theme}
          onChange={setTheme}
        />
      )}
      <ul className={styles.comments}>
        {items.slice(0, shown).map(comment => (
          <li key={comment.id}>
            <Comment waveId={waveId} comment={comment} onChange={retry} />
          </li>
        ))}
      </ul>
      {items.length > shown && (
        <div>
          <Button variant="secondary" onPress={() => setShown(shown + PAGE)}>
            {t('comments.more')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Comment(props: {
  waveId: string;
  comment: ReleasedComment;
  onChange: () => void;
}) {
  const { waveId, comment, onChange } = props;
  const t = useTexts();
  const api = useApi(surveysApiRef);
  const attempt = useAttempt();
  const [adding, setAdding] = useState<string>();
  const save = async (themes: string[]) => {
    const isDone = await attempt(
      () => api.setThemes(waveId, comment.id, themes),
      { done: t('comments.saved'), failed: t('comments.saveFailed') },
    );
    if (isDone) {
      setAdding(undefined);
      onChange();
    }
  };
  return (
    <Card>
      <CardBody>
        <p className={styles.comment}>{comment.text}</p>
        <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
          {comment.about && (
            <Text variant="body-small" color="secondary">
              {comment.about}
            </Text>
          )}
          {comment.themes.length > 0 && (
            <TagGroup
              aria-label={t('comments.themes')}
              onRemove={keys =>
                save(comment.themes.filter(one => !keys.has(one)))
              }
            >
              {comment.themes.map(one => (
                <Tag key={one} id={one} textValue={one}>
                  {one}
                </Tag>
              ))}
            </TagGroup>
          )}
          {adding === undefined ? (
            <Button
              size="small"
              variant="tertiary"
              onPress={() => setAdding('')}
            >
              {t('comments.add')}
            </Button>
          ) : (
            <>
              <TextField
                size="small"
                aria-label={t('comments.newTheme')}
                value={adding}
                onChange={setAdding}
              />
              <Button
                size="small"
                isDisabled={adding.trim() === ''}
                onPress={() =>
                  save([...comment.themes, adding.trim().toLowerCase()])
                }
              >
                {t('comments.save')}
              </Button>
            </>
          )}
        </Flex>
      </CardBody>
    </Card>
  );
}
