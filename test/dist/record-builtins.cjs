// Required before the program: writes the names of Node's own modules that it loaded to the file that LOADED_BUILTINS names.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const names = process.moduleLoadList.map((name) => name.replace(/^(?:NativeModule|Internal Binding) /, ''));
  writeFileSync(process.env.LOADED_BUILTINS, names.join('\n'));
});
