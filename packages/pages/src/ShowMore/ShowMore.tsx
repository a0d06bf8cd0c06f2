import { Button, Flex, Text } from '@backstage/ui';
import { language } from '@thrive/locale';
import type { PagedList } from '../usePagedList';

/** @public */
export interface ShowMoreProps {
  list: Omit<PagedList<unknown>, 'page'>;
  texts: {
    showMore: string;
    /** How many of how many are shown, where the server counts. */
    shownOf?: (shown: string, total: string) => string;
  };
}

/** How much of a list is shown, and the way to more of it. @public */
export function ShowMore({ list, texts }: ShowMoreProps) {
  const { items, total, hasMore, loadingMore, showMore } = list;
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
          {texts.showMore}
        </Button>
      )}
      {total !== undefined && texts.shownOf && (
        <Text variant="body-small" color="secondary">
          {texts.shownOf(
            items.length.toLocaleString(language()),
            total.toLocaleString(language()),
          )}
        </Text>
      )}
    </Flex>
  );
}
