'use strict';
// Draws the brands of the report on a time axis that zooms. Times are in minutes of Unix time.
const brands = JSON.parse(document.getElementById('data').textContent);
const canvas = document.querySelector('canvas');
const choice = document.querySelector('#brand');
const reading = document.querySelector('#reading');
const QUARTER = 15, HOUR = 60, DAY = 1440, LEFT = 46, AXIS = 22, GAP = 26;
let brand = brands[0], from = 0, to = 0, hover = null, drag = null, chosen = null;

const first = () => brand.firstHour * HOUR;
const last = () => first() + brand.mentions.length * QUARTER;
const minute = time => Date.parse(time) / 60000;
const color = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const step = () => to - from > 4 * DAY ? HOUR : QUARTER;

function local(at, options) {
  return new Intl.DateTimeFormat('en-GB', { timeZone: brand.timeZone, hourCycle: 'h23', ...options }).format(at * 60000);
}

// What lies in the bar that begins at a minute.
function bar(at) {
  const quarter = (at - first()) / QUARTER, hour = Math.floor(quarter / 4), many = step() / QUARTER;
  let mentions = 0, negative = 0;
  for (let i = quarter; i < quarter + many; i++) {
    mentions += brand.mentions[i] || 0;
    negative += brand.negative[i] || 0;
  }
  return { at, mentions, negative, expected: (brand.expected[hour] || 0) * many / 4, alertsFrom: (many === 4 ? brand.alertsFromHour : brand.alertsFromQuarter)[hour] };
}

function bars() {
  const list = [], start = first() + Math.floor((Math.max(from, first()) - first()) / step()) * step();
  for (let at = start; at < Math.min(to, last()); at += step()) list.push(bar(at));
  return list;
}

// A round number at or above the largest value, so that the scale reads well.
function ceiling(value) {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 4)));
  return [1, 2, 4, 5, 8, 10].map(factor => factor * power).find(round => round >= value);
}

function show(newFrom, newTo) {
  const width = Math.min(Math.max(newTo - newFrom, 3 * HOUR), last() - first());
  from = Math.min(Math.max(newFrom, first()), last() - width);
  to = from + width;
  draw();
}

function x(at) { return LEFT + (at - from) / (to - from) * (canvas.clientWidth - LEFT); }
function timeAt(px) { return from + (px - LEFT) / (canvas.clientWidth - LEFT) * (to - from); }

function panel(ink, list, top, height, max, title) {
  const y = value => top + height - Math.min(value, max) / max * height;
  ink.fillStyle = color('--soft');
  ink.textAlign = 'right';
  for (const value of [0, max / 2, max]) {
    ink.fillText(value.toLocaleString('en-GB'), LEFT - 6, y(value) + 4);
    ink.strokeStyle = color('--line');
    ink.beginPath(); ink.moveTo(LEFT, Math.round(y(value)) + .5); ink.lineTo(canvas.clientWidth, Math.round(y(value)) + .5); ink.stroke();
  }
  ink.textAlign = 'left';
  ink.fillText(title, LEFT, top - 9);
  return y;
}

function fillBars(ink, list, y, base, value, fill) {
  ink.fillStyle = color(fill);
  const gap = x(from + step()) - x(from) > 4 ? 1 : 0;
  for (const b of list) {
    const left = Math.max(LEFT, x(b.at)), width = x(b.at + step()) - left - gap;
    if (width > 0) ink.fillRect(left, y(value(b)), Math.max(width, .6), base - y(value(b)));
  }
}

// A stepped line over all bars; where nothing is known it breaks off.
function line(ink, list, y, value, stroke, dash) {
  ink.strokeStyle = color(stroke);
  ink.setLineDash(dash);
  ink.beginPath();
  let drawing = false;
  for (const b of list) {
    const known = value(b) !== undefined;
    if (known) {
      ink[drawing ? 'lineTo' : 'moveTo'](Math.max(LEFT, x(b.at)), y(value(b)));
      ink.lineTo(x(b.at + step()), y(value(b)));
    }
    drawing = known;
  }
  ink.stroke();
  ink.setLineDash([]);
}

function ticks(ink, height) {
  const steps = [HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 28 * DAY];
  const every = steps.find(s => (to - from) / s <= canvas.clientWidth / 70) || 28 * DAY;
  ink.fillStyle = color('--soft');
  ink.textAlign = 'center';
  let days = 0;
  for (let at = Math.ceil(from / HOUR) * HOUR; at <= to; at += HOUR) {
    const hour = Number(local(at, { hour: '2-digit' }));
    if (every < DAY ? hour % (every / HOUR) : hour || days++ % (every / DAY)) continue;
    const text = hour ? local(at, { hour: '2-digit', minute: '2-digit' }) : local(at, { day: 'numeric', month: 'short' });
    if (x(at) > LEFT + 14 && x(at) < canvas.clientWidth - 18) ink.fillText(text, x(at), height - 6);
  }
}

// A stretch of time as a band; what lies beside the axis is left out.
function band(ink, start, end, top, height, fill, alpha) {
  const left = Math.max(LEFT, x(start)), right = Math.min(canvas.clientWidth, Math.max(x(end), x(start) + 3));
  if (right < LEFT || left > canvas.clientWidth) return false;
  ink.globalAlpha = alpha;
  ink.fillStyle = color(fill);
  ink.fillRect(left, top, right - left, height);
  ink.globalAlpha = 1;
  return true;
}

function campaigns(ink, top, height) {
  for (const campaign of brand.campaigns) {
    if (!band(ink, minute(campaign.from), minute(campaign.to), top, height, '--plan', .14)) continue;
    const left = Math.max(LEFT, x(minute(campaign.from))), room = Math.min(canvas.clientWidth, x(minute(campaign.to))) - left - 8;
    ink.fillStyle = color('--plan');
    ink.textAlign = 'left';
    if (ink.measureText(campaign.reason).width < room) ink.fillText(campaign.reason, left + 4, top + 14);
  }
}

function incidents(ink, top, height) {
  for (const alert of brand.alerts) {
    const raised = minute(alert.raised), at = x(raised);
    band(ink, minute(alert.started), raised, top, height, '--bad', .08);
    band(ink, raised, alert.ended ? minute(alert.ended) : last(), top, height, '--bad', alert.id === chosen ? .3 : .16);
    if (at < LEFT || at > canvas.clientWidth) continue;
    ink.fillStyle = color('--bad');
    ink.beginPath(); ink.moveTo(at - 5, top - 8); ink.lineTo(at + 5, top - 8); ink.lineTo(at, top); ink.fill();
  }
}

// What goes on at a moment, in words.
function goingOn(start, end) {
  const alert = brand.alerts.find(a => minute(a.raised) < end && (a.ended ? minute(a.ended) : last()) >= start);
  const campaign = brand.campaigns.find(c => minute(c.from) < end && minute(c.to) >= start);
  return (alert ? '; ' + alert.what : '') + (campaign ? `; ${campaign.reason}: it takes ${campaign.factor} times as many` : '');
}

function draw() {
  const width = canvas.clientWidth, height = canvas.clientHeight, ink = canvas.getContext('2d');
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  ink.scale(devicePixelRatio, devicePixelRatio);
  ink.font = '12px system-ui, sans-serif';
  const list = bars(), upper = (height - AXIS - 2 * GAP) * .68, lower = (height - AXIS - 2 * GAP) * .32, under = 2 * GAP + upper;
  const per = step() === HOUR ? 'an hour' : 'a quarter of an hour';
  const angry = panel(ink, list, GAP, upper, ceiling(Math.max(...list.map(b => Math.max(b.negative, b.alertsFrom || 0)))), 'angry people ' + per);
  campaigns(ink, GAP, upper);
  incidents(ink, GAP, upper);
  fillBars(ink, list, angry, GAP + upper, b => b.negative, '--bad');
  line(ink, list, angry, b => b.alertsFrom, '--warn', []);
  line(ink, list, angry, b => b.expected, '--ink', [3, 3]);
  const all = panel(ink, list, under, lower, ceiling(Math.max(...list.map(b => b.mentions))), 'mentions ' + per);
  fillBars(ink, list, all, under + lower, b => b.mentions, '--bar');
  ticks(ink, height);
  if (drag !== null && hover !== null) {
    ink.fillStyle = color('--select');
    ink.fillRect(Math.min(drag, hover), GAP, Math.abs(hover - drag), height - GAP - AXIS);
  }
  read(list);
}

function read(list) {
  const at = hover === null ? NaN : timeAt(hover), b = list.find(b => at >= b.at && at < b.at + step());
  reading.textContent = b
    ? `${local(b.at, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}: ${b.negative} angry, ${b.expected.toFixed(1)} expected`
      + (b.alertsFrom === undefined ? '' : `, a crisis from ${b.alertsFrom}`) + `; ${b.mentions} mentions` + goingOn(b.at, b.at + step())
    : `${local(from, { day: 'numeric', month: 'short' })} to ${local(to - 1, { day: 'numeric', month: 'short', year: 'numeric' })}, times in ${brand.timeZone}. Drag or turn the wheel to zoom, double-click for all.`;
}

function choose(name) {
  brand = brands.find(b => b.name === name);
  choice.value = name;
  chosen = null;
  show(first(), last());
}

function zoom(factor, around) { show(around - (around - from) * factor, around + (to - around) * factor); }

choice.addEventListener('change', () => choose(choice.value));
for (const button of document.querySelectorAll('[data-days]')) {
  button.addEventListener('click', () => {
    const days = Number(button.dataset.days), middle = (from + to) / 2;
    if (days) show(middle - days * DAY / 2, middle + days * DAY / 2); else show(first(), last());
  });
}
for (const button of document.querySelectorAll('[data-alert]')) {
  button.addEventListener('click', () => {
    choose(button.dataset.brand);
    chosen = button.dataset.alert;
    const alert = brand.alerts.find(a => a.id === chosen);
    show(minute(alert.started) - DAY, (alert.ended ? minute(alert.ended) : minute(alert.raised)) + DAY);
    document.querySelector('#chart').scrollIntoView({ block: 'start' });
  });
}
canvas.addEventListener('pointerdown', e => { drag = hover = e.offsetX; canvas.setPointerCapture(e.pointerId); });
canvas.addEventListener('pointermove', e => { hover = e.offsetX; draw(); });
canvas.addEventListener('pointerleave', () => { hover = null; draw(); });
canvas.addEventListener('pointerup', e => {
  const start = drag;
  drag = null;
  if (start !== null && Math.abs(e.offsetX - start) > 8) show(timeAt(Math.min(start, e.offsetX)), timeAt(Math.max(start, e.offsetX))); else draw();
});
canvas.addEventListener('dblclick', () => show(first(), last()));
canvas.addEventListener('wheel', e => { e.preventDefault(); zoom(e.deltaY > 0 ? 1.3 : 1 / 1.3, timeAt(e.offsetX)); }, { passive: false });
canvas.addEventListener('keydown', e => {
  const width = to - from, middle = (from + to) / 2;
  const move = { ArrowLeft: () => show(from - width / 4, to - width / 4), ArrowRight: () => show(from + width / 4, to + width / 4), '+': () => zoom(1 / 1.5, middle), '-': () => zoom(1.5, middle), 0: () => show(first(), last()) }[e.key];
  if (move) { e.preventDefault(); move(); }
});
addEventListener('resize', draw);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
choose(choice.value);
