import { Button, Flex, Text } from '@backstage/ui';
import type { PagedList } from '../../hooks/usePagedList';
import { useTexts } from '../../hooks/useTexts';

/** How much of a list is shown, and the way to more of it. */
export function ShowMore<T>(props: { list: PagedList<T> }) {
  const { items, total, hasMore, loadingMore, showMore } = props.list;
  const t = useTexts();
  if (!items?.length) {
    return null;
  }
  return (
    <Flex align="center" gap="3">
      {hasMore && (
        <Button
          variant="secondary"
          size="small"
          isPending={loadingMore}
          onPress={showMore}
        >
          {t('common.showMore')}
        </Button>
      )}
      {total !== undefined && (
        <Text variant="body-small" color="secondary">
          {t('common.shownOf', {
            shown: items.length.toLocaleString(),
            total: total.toLocaleString(),
          })}
        </Text>
      )}
    </Flex>
  );
}
