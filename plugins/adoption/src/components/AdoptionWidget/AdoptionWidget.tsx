import { Link, Text } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Legible, Sparkline } from '@thrive/charts';
import { Placeholder } from '@thrive/pages';
import { useGroups } from '../../hooks/questions';
import { useTexts } from '../../hooks/useTexts';
import { rootRouteRef, teamsRouteRef } from '../../routes';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { ShareText } from '../ShareText/ShareText';
import { SimulatedText } from '../SimulatedNotice/SimulatedText';
import styles from './AdoptionWidget.module.css';

const MOST = 5;

/** How the reader's teams use the platform; for its owners, all teams. */
export function AdoptionWidget() {
  const t = useTexts();
  const home = useRouteRef(rootRouteRef)?.() ?? '/adoption';
  const all = useRouteRef(teamsRouteRef)?.() ?? `${home}/teams`;
  const { value, error, retry } = useGroups();
  const told = (value?.items ?? []).filter(
    ({ kind, active }) => kind === 'team' && active !== undefined,
  );
  return (
    <Legible>
      {error && (
        <ErrorNotice title={t('teams.error')} error={error} onRetry={retry} />
      )}
      {!value && !error && <Placeholder height={120} />}
      {value && told.length === 0 && (
        <Text color="secondary">
          {t('widget.none', { least: String(value.minimumGroupSize) })}
        </Text>
      )}
      <ul className={styles.teams}>
        {told.slice(0, MOST).map(({ id, title, reach, weeks }) => (
          <li key={id} className={styles.team}>
            <Link href={`${home}?team=${encodeURIComponent(id)}`}>{title}</Link>
            <Text variant="body-small">
              <ShareText share={reach} />
            </Text>
            <Sparkline
              label={t('teams.trendOf', { team: title })}
              values={weeks.map(active => active ?? undefined)}
            />
          </li>
        ))}
      </ul>
      {told.length > 0 && <SimulatedText />}
      {told.length > 0 && <Link href={all}>{t('widget.all')}</Link>}
    </Legible>
  );
}
