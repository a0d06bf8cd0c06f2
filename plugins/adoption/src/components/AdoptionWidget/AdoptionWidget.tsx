import { Link, Text } from '@backstage/ui';
import {
  identityApiRef,
  useApi,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { Legible, Sparkline } from '@thrive/charts';
import { Placeholder, useAsyncValue } from '@thrive/pages';
import { useGroups } from '../../hooks/questions';
import { useTexts } from '../../hooks/useTexts';
import { rootRouteRef, teamsRouteRef } from '../../routes';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { ShareText } from '../ShareText/ShareText';
import { SimulatedText } from '../SimulatedNotice/SimulatedText';
import styles from './AdoptionWidget.module.css';

const MOST = 5;

/** How the reader's teams use the platform; for those who are in none, all that they may see. */
export function AdoptionWidget() {
  const t = useTexts();
  const home = useRouteRef(rootRouteRef)?.() ?? '/adoption';
  const all = useRouteRef(teamsRouteRef)?.() ?? `${home}/teams`;
  const { value, error, retry } = useGroups();
  const identity = useApi(identityApiRef);
  const own = useAsyncValue(async () => {
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    return new Set(ownershipEntityRefs);
  }, [identity]).value;
  const teams = (value?.items ?? []).filter(
    ({ kind, active }) => kind === 'team' && active !== undefined,
  );
  const mine = teams.filter(({ id }) => own?.has(id));
  // Who is in none that may be told of looks after all of them, or may see no other.
  const told = mine.length > 0 ? mine : teams;
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
