import { createService } from './server.ts';

const port = Number(process.env.PORT ?? 8080);
const service = createService('${{ values.name }}');

service.listen(port, () => console.log(`listening on ${port}`));
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => service.close());
