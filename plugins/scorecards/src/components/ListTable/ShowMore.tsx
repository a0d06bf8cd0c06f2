import { type PagedList, ShowMore as More } from '@thrive/pages';
import { useTexts } from '../../hooks/useTexts';

/** How much of a list is shown, and the way to more of it. */
export function ShowMore<T>(props: { list: PagedList<T> }) {
  const t = useTexts();
  return (
    <More
      list={props.list}
      texts={{
        showMore: t('common.showMore'),
        shownOf: (shown, total) => t('common.shownOf', { shown, total }),
      }}
    />
  );
}
