import { RootConfigService } from '@backstage/backend-plugin-api';

/**
 * Whether anybody may come in as a persona: in development, or where the
 * configuration says that it is a demo although it runs as in production.
 */
export function personasAllowed(config: RootConfigService): boolean {
  return (
    config.getOptionalString('auth.environment') === 'development' ||
    config.getOptionalBoolean(
      'demo.personas.dangerouslyAllowOutsideDevelopment',
    ) === true
  );
}
