import { startBrowser, contextWith, settled, addressOf } from './browser.mjs';
const pages = { welcome:'index.html', ex04:'day1/ex04_euler_step.html', ex06:'day1/ex06_plot_voltage.html', ex07:'day1/ex07_noise.html', ex10:'day1/ex10_sample_variance.html', ex11:'day1/ex11_autocovariance.html', d2ex01:'day2/ex01_voltage_histogram.html', d2ex05:'day2/ex05_refractory_period.html', d2ex06:'day2/ex06_random_refractory.html', summary:'day2/summary.html' };
const b = await startBrowser();
const only = process.argv.slice(2);
for (const [w, t] of [[360,'light'],[1440,'light'],[360,'navy'],[1440,'navy']]) {
  for (const [name, p] of Object.entries(pages)) {
    if (only.length && !only.includes(name)) continue;
    const c = await contextWith(b, t, { viewport: { width: w, height: 900 } });
    const page = await c.newPage();
    page.on('pageerror', e => console.log(name, e.message));
    await page.goto(addressOf(p)); await settled(page);
    await page.locator('.living[data-ready]').waitFor({timeout: 10000});
    const ms = await page.evaluate(() => performance.getEntriesByName('living figures are ready')[0]?.startTime - performance.timing.responseEnd + performance.timing.navigationStart);
    await page.waitForTimeout(400);
    await page.locator('.living').screenshot({ path: `/tmp/shots/${name}_${w}_${t}.png` });
    if (t === 'light') console.log(name, w, Math.round(ms));
    await c.close();
  }
}
await b.close();
