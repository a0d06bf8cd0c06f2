import { Skeleton, type SkeletonProps } from '@backstage/ui';
import styles from './Placeholder.module.css';

/** The shape of what is on its way; visible on the page itself, not only on cards. @public */
export function Placeholder(props: Pick<SkeletonProps, 'width' | 'height'>) {
  return <Skeleton width="100%" {...props} className={styles.placeholder} />;
}
