/** Says who this is. */
export function name(): string {
  return '${{ values.name }}';
}
