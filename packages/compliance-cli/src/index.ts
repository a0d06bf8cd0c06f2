import { main } from './main';

main(process.argv.slice(2), {
  cwd: process.cwd(),
  print: text => process.stdout.write(text),
  complain: text => process.stderr.write(text),
}).then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stderr.write(`${error}\n`);
    process.exitCode = 2;
  },
);
