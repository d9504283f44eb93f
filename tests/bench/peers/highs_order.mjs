// The best order by HiGHS: node highs_order.mjs FOLDER-OF-NODE_MODULES FILE. FILE: [{points, weights, needs}], one entry
// an item. Prints [{status, cost, ms}]: cost is the sum of weight x points until the item is done, proven to be the
// least; ms the shortest of three solutions after one unmeasured.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const [modules, file] = process.argv.slice(2);
const highs = await createRequire(modules + '/')('highs')();

// Everything that must come before each item, by way of others too.
function allNeeds(needs) {
  const all = needs.map((direct) => new Set(direct));
  for (let changed = true; changed;) {
    changed = false;
    for (const mine of all)
      for (const need of [...mine])
        for (const further of all[need])
          if (!mine.has(further)) changed = mine.add(further) && true;
  }
  return all;
}

// Linear ordering: x_i_j = 1 if i comes before j (i < j), no circles among any three.
function program({points, weights, needs}) {
  const count = points.length, before = allNeeds(needs);
  const x = (i, j) => `x_${i}_${j}`;
  let constant = 0;
  const costs = [], rules = [], bounds = [], names = [];
  for (let i = 0; i < count; ++i) {
    constant += weights[i] * points[i];
    for (let j = i + 1; j < count; ++j) {
      constant += weights[i] * points[j];
      const cost = weights[j] * points[i] - weights[i] * points[j];
      costs.push(`${cost < 0 ? '-' : '+'} ${Math.abs(cost)} ${x(i, j)}`);
      names.push(x(i, j));
      if (before[j].has(i)) bounds.push(`${x(i, j)} = 1`);
      if (before[i].has(j)) bounds.push(`${x(i, j)} = 0`);
      for (let k = j + 1; k < count; ++k) {
        rules.push(`${x(i, j)} + ${x(j, k)} - ${x(i, k)} >= 0`);
        rules.push(`${x(i, j)} + ${x(j, k)} - ${x(i, k)} <= 1`);
      }
    }
  }
  // LP files have short lines.
  const text = ['Minimize', 'obj:', ...costs, 'Subject To', ...rules.map((rule, r) => `r${r}: ${rule}`), 'Bounds',
    ...bounds, 'Binary', ...names, 'End'].join('\n');
  return {text, constant};
}

const results = [];
for (const instance of JSON.parse(readFileSync(file, 'utf8'))) {
  const {text, constant} = program(instance);
  let best = Infinity, solution;
  for (let run = 0; run < 4; ++run) {
    const begin = performance.now();
    solution = highs.solve(text, {mip_rel_gap: 0, mip_abs_gap: 1e-6, threads: 1, output_flag: false});
    if (run > 0) best = Math.min(best, performance.now() - begin);
  }
  results.push({status: solution.Status, cost: solution.ObjectiveValue + constant, ms: best});
}
console.log(JSON.stringify(results));
