import { Text } from '@backstage/ui';
import type { SearchReport } from '@thrive/backstage-plugin-adoption-common';
import { DownloadButton } from '@thrive/charts';
import { csvOf, type ListColumn, ListTable, Section } from '@thrive/pages';
import { language } from '@thrive/locale';
import { shareColumn } from '../../hooks/shareColumn';
import { usePictureTexts } from '../../hooks/usePictureTexts';
import { useTexts } from '../../hooks/useTexts';

type Term = NonNullable<SearchReport['terms']>[number];

/** What people search for, and whether it works: the most frequent first. */
export function TermList(props: { terms: readonly Term[]; least: string }) {
  const { terms, least } = props;
  const t = useTexts();
  const texts = usePictureTexts();
  const columns: ListColumn<Term>[] = [
    {
      id: 'term',
      label: t('search.term'),
      value: ({ term }) => term,
      cell: ({ term }) => term,
    },
    {
      id: 'searches',
      label: t('search.searches'),
      value: ({ searches }) => searches,
      cell: ({ searches }) => searches.toLocaleString(language()),
    },
    shareColumn(
      t,
      { id: 'withoutResult', label: t('search.withoutResult') },
      ({ withoutResult }) => withoutResult,
    ),
    {
      id: 'opened',
      label: t('search.openedCount'),
      value: ({ opened }) => opened,
      cell: ({ opened }) => opened.toLocaleString(language()),
    },
  ];
  return (
    <Section
      title={t('search.terms')}
      text={t('search.termsText', { least })}
      actions={
        terms.length > 0 && (
          <DownloadButton
            label={texts.download}
            of={t('search.terms')}
            fileName="search-terms"
            data={csvOf(columns, terms)}
          />
        )
      }
    >
      {terms.length === 0 ? (
        <Text color="secondary">{t('search.noTerms', { least })}</Text>
      ) : (
        <ListTable
          label={t('search.terms')}
          columns={columns}
          rows={terms}
          idOf={({ term }) => term}
        />
      )}
    </Section>
  );
}
