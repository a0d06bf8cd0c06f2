import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  parseLocationRef,
  type Entity,
} from '@backstage/catalog-model';

/** Where the source of an entity is: an address, or a folder of this machine. @public */
export interface SourceLocation {
  type: 'url' | 'file';
  target: string;
}

/** What the annotations of an entity say of its source; undefined when that is nothing to read. @public */
export function sourceOf(entity: Entity): SourceLocation | undefined {
  const annotations = entity.metadata.annotations ?? {};
  const ref =
    annotations[ANNOTATION_SOURCE_LOCATION] ?? annotations[ANNOTATION_LOCATION];
  if (!ref) return undefined;
  try {
    const { type, target } = parseLocationRef(ref);
    return type === 'file' || type === 'url' ? { type, target } : undefined;
  } catch {
    return undefined;
  }
}
