import { Badge } from '@backstage/ui';
import type { Look } from '../palette';
import { LevelShape } from './LevelShape';

/** @public */
export interface LevelBadgeProps {
  /** The level's name as people read it. */
  name: string;
  look: Look;
  size?: 'small' | 'medium';
}

/**
 * A level: its shape in its colour, and its name.
 *
 * @public
 */
export function LevelBadge(props: LevelBadgeProps) {
  const { name, look, size = 'small' } = props;
  return (
    <Badge
      size={size}
      icon={<LevelShape look={look} size={size === 'small' ? 12 : 16} />}
    >
      {name}
    </Badge>
  );
}
