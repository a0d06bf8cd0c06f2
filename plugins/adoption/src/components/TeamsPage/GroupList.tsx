import { Text } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { GroupUse } from '@thrive/backstage-plugin-adoption-common';
import { DownloadButton, Sparkline } from '@thrive/charts';
import {
  csvOf,
  type ListColumn,
  ListTable,
  RowLink,
  Section,
} from '@thrive/pages';
import { language } from '@thrive/locale';
import { mondaysUntil, weekCells } from '../../hooks/weekCells';
import { shareColumn } from '../../hooks/shareColumn';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';
import { rootRouteRef } from '../../routes';

export interface GroupListProps {
  title: string;
  text: string;
  /** Head of the first column. */
  name: string;
  /** Name of the file, without its ending. */
  fileName: string;
  /** The last day that the numbers are of. */
  day: string;
  groups: readonly GroupUse[];
}

/** Groups by name with how they use the platform; each that may be told of leads to its numbers. */
export function GroupList(props: GroupListProps) {
  const { title, text, name, fileName, day, groups } = props;
  const t = useTexts();
  const texts = usePictureTexts();
  const home = useRouteRef(rootRouteRef)?.() ?? '/adoption';
  const columns: ListColumn<GroupUse>[] = [
    {
      id: 'name',
      label: name,
      value: group => group.title,
      cell: group =>
        group.active === undefined ? (
          <Text>{group.title}</Text>
        ) : (
          <RowLink
            href={`${home}?${group.kind}=${encodeURIComponent(group.id)}`}
          >
            {group.title}
          </RowLink>
        ),
    },
    {
      id: 'members',
      label: t('teams.members'),
      value: ({ members }) => members,
      cell: ({ members }) => members.toLocaleString(language()),
    },
    {
      id: 'active',
      label: t('teams.active'),
      value: ({ active }) => active,
      cell: ({ active }) =>
        active?.toLocaleString(language()) ?? t('teams.notTold'),
    },
    shareColumn(
      t,
      { id: 'reach', label: t('teams.reach') },
      ({ reach }) => reach,
    ),
    shareColumn(
      t,
      { id: 'fourWeeks', label: t('teams.fourWeeks') },
      ({ fourWeekRetention }) => fourWeekRetention,
      ({ retentionMostlyHidden }) =>
        retentionMostlyHidden ? t('common.mostlyHidden') : undefined,
    ),
    {
      id: 'trend',
      label: t('teams.trend'),
      more: weekCells(
        mondaysUntil(day, groups[0]?.weeks.length ?? 0),
        week => t('picture.peopleInWeek', { week }),
        group => group.weeks,
      ),
      cell: group =>
        group.active === undefined ? (
          '–'
        ) : (
          <Sparkline
            label={t('teams.trendOf', { team: group.title })}
            values={group.weeks.map(active => active ?? undefined)}
          />
        ),
    },
  ];
  return (
    <Section
      title={title}
      text={text}
      actions={
        <DownloadButton
          label={texts.download}
          of={title}
          fileName={fileName}
          data={csvOf(columns, groups)}
        />
      }
    >
      <ListTable
        label={title}
        columns={columns}
        rows={groups}
        idOf={({ id }) => id}
      />
    </Section>
  );
}
