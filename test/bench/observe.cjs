// Preloaded into a measured process: writes down, as it exits, its peak of memory and the files of dist/ that it loaded.
const { writeFileSync, readFileSync } = require('node:fs');
const { registerHooks } = require('node:module');

const loaded = [];
registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:')) loaded.push(url);
    return next(url, context);
  },
});

/** The peak of this program only: `resourceUsage` on Linux also knows the parent's memory that a fork starts with. */
function peakKilobytes() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

function cpuMillis() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

process.on('exit', () => {
  writeFileSync(
    process.env.BENCH_OBSERVED,
    JSON.stringify({ peakKilobytes: peakKilobytes(), cpuMillis: cpuMillis(), loaded }),
  );
});
