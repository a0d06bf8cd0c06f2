import { Card, CardBody, Container } from '@backstage/ui';
import { RiTeamLine } from '@remixicon/react';
import type { GroupUse } from '@thrive/backstage-plugin-adoption-common';
import { ChartFrame, DistributionBar, rankLooks } from '@thrive/charts';
import { EmptyState, PageTop, Placeholder } from '@thrive/pages';
import { useGroups } from '../../hooks/questions';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';
import { ErrorNotice } from '../ErrorNotice/ErrorNotice';
import { GroupList } from './GroupList';

const BANDS = [0, 25, 50, 75, 100];

/** How does use differ by team? Shows what the reader may know. */
export function TeamsPage({ mayReadAll }: { mayReadAll: boolean }) {
  const t = useTexts();
  const { value, error, retry } = useGroups();
  const items = value?.items ?? [];
  const told = items.filter(({ active }) => active !== undefined);
  const toldTeams = told.filter(({ kind }) => kind === 'team');
  const least = String(value?.minimumGroupSize ?? '');
  const answer = () => {
    if (items.length === 0) return t('teams.answerNothing');
    return told.length === 0
      ? t('teams.answerNone', { least })
      : t('teams.answer', { count: told.length, all: String(items.length) });
  };
  const ofKind = (wanted: GroupUse['kind']) =>
    items.filter(({ kind }) => kind === wanted);
  return (
    <>
      <PageTop
        title={t('teams.title')}
        answer={value && answer()}
        unanswered={Boolean(error && !value)}
      />
      <Container>
        {error && (
          <ErrorNotice title={t('teams.error')} error={error} onRetry={retry} />
        )}
        {!value && !error && <Placeholder height={320} />}
        {value && items.length === 0 && (
          <EmptyState
            icon={<RiTeamLine />}
            title={t('teams.empty')}
            text={t(mayReadAll ? 'teams.emptyText' : 'teams.notYours')}
          />
        )}
        {toldTeams.length > 1 && <Spread teams={toldTeams} />}
        {ofKind('team').length > 0 && (
          <GroupList
            title={t('teams.teams')}
            text={t('teams.teamsText', { least })}
            name={t('teams.name')}
            fileName="teams"
            day={value?.day ?? ''}
            groups={ofKind('team')}
          />
        )}
        {ofKind('segment').length > 0 && (
          <GroupList
            title={t('teams.segments')}
            text={t('teams.segmentsText')}
            name={t('teams.segment')}
            fileName="segments"
            day={value?.day ?? ''}
            groups={ofKind('segment')}
          />
        )}
      </Container>
    </>
  );
}

/** How many teams have how much reach: a distribution instead of a ranking. */
function Spread({ teams }: { teams: readonly GroupUse[] }) {
  const t = useTexts();
  const texts = usePictureTexts();
  const known = teams.flatMap(({ reach }) =>
    reach ? [reach.share * 100] : [],
  );
  const bands = BANDS.slice(0, -1).map((from, index) => {
    const to = BANDS[index + 1];
    return {
      id: String(from),
      label: t('teams.band', { from: String(from), to: String(to) }),
      look: rankLooks[index],
      count: known.filter(share => share >= from && (share < to || to === 100))
        .length,
    };
  });
  return (
    <Card>
      <CardBody>
        <ChartFrame
          title={t('teams.spread')}
          unit={t('teams.spreadUnit', { n: String(known.length) })}
          definition={t('teams.spreadDefinition')}
          texts={texts}
          fileName="teams-by-reach"
          data={{
            columns: [
              { id: 'band', label: t('teams.reach') },
              { id: 'teams', label: t('teams.teams'), numeric: true },
            ],
            rows: bands.map(({ label, count }) => [label, count]),
          }}
        >
          <DistributionBar
            label={t('teams.spread')}
            segments={bands}
            emptyText={t('teams.none')}
          />
        </ChartFrame>
      </CardBody>
    </Card>
  );
}
