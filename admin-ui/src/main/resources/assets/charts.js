// Draws every figure[data-plot] from the points that stand in it; the table beside it says the same without a script.
(() => {
  'use strict';
  const root = document.documentElement;
  const style = getComputedStyle(root);
  const probe = document.createElement('span');
  document.body.append(probe);
  // light-dark() is resolved by asking the browser for the colour of an element.
  const colour = (name) => { probe.style.color = style.getPropertyValue(name) || name; return getComputedStyle(probe).color; };
  const palette = () => [colour('--teal'), colour('--moderate-fill'), colour('--high'), colour('--muted')];
  const DASHES = [[], [7, 4], [2, 3], [9, 3, 2, 3]];
  const POINTS = ['circle', 'rectRot', 'triangle', 'rect'];
  const number = (text) => (text === undefined || text === '' ? undefined : Number(text));
  const formats = {
    percent: new Intl.NumberFormat(root.lang, { style: 'percent', maximumFractionDigits: 1 }),
    number: new Intl.NumberFormat(root.lang, { maximumFractionDigits: 3 }),
  };

  // A picture that is kept needs a ground to stand on.
  const ground = {
    id: 'ground',
    beforeDraw(chart) {
      chart.ctx.save();
      chart.ctx.fillStyle = colour('--card');
      chart.ctx.fillRect(0, 0, chart.width, chart.height);
      chart.ctx.restore();
    },
  };

  // A legend that fills several lines would else touch the plot.
  const room = { id: 'room', beforeInit(chart) {
    const fit = chart.legend.fit;
    chart.legend.fit = function spaced() { fit.call(this); this.height += 8; };
  } };

  // Whiskers for the 95 % intervals.
  const whiskers = { id: 'whiskers', afterDatasetsDraw: (chart) => chart.data.datasets.forEach((set, i) => {
    const meta = chart.getDatasetMeta(i);
    if (meta.hidden) return;
    const { ctx, scales: { y } } = chart;
    meta.data.forEach((point, j) => {
      const { low, high } = set.data[j];
      if (low === undefined) return;
      ctx.save();
      ctx.strokeStyle = set.borderColor;
      ctx.lineWidth = 1.5;
      ctx.beginPath();
      ctx.moveTo(point.x, y.getPixelForValue(low));
      ctx.lineTo(point.x, y.getPixelForValue(high));
      ctx.stroke();
      ctx.restore();
    });
  }) };

  function points(text) {
    return text.split(' ').filter(Boolean).map((point) => {
      const [x, y, low, high] = point.split(',').map(Number);
      return { x, y, low, high };
    });
  }

  function dataset(item, i, kind) {
    const tint = palette()[i % 4];
    const marks = item.dataset.marks ? item.dataset.marks.split(' ') : [];
    const shown = kind === 'points' || kind === 'trend' || kind === 'bands';
    const own = POINTS[i % 4];
    return {
      label: item.textContent, data: points(item.dataset.points), showLine: kind !== 'bands', borderColor: tint, borderWidth: 2, borderDash: DASHES[i % 4], tension: 0,
      backgroundColor: kind === 'steps' ? tint.replace('rgb(', 'rgba(').replace(')', ', .16)') : tint, fill: kind === 'steps' ? 'origin' : false,
      pointRadius: shown ? 5 : 0, pointHitRadius: 8, pointHoverRadius: 6,
      pointStyle: marks.length ? marks.map((mark) => (mark === 'crossed' ? 'crossRot' : own)) : own,
      pointBackgroundColor: marks.length ? marks.map((mark) => (mark === 'hollow' ? colour('--card') : tint)) : tint,
      pointBorderColor: tint, pointBorderWidth: 2,
    };
  }

  // The whiskers belong into the picture too.
  function span(sets, of) {
    const ends = sets.flatMap((set) => set.data).flatMap(of).filter((end) => end !== undefined);
    return [Math.min(...ends), Math.max(...ends)];
  }

  function diagonal(sets, name) {
    const [low, high] = span(sets, (point) => [point.x]);
    const [from, to] = low >= 0 && high <= 1 ? [0, 1] : [low, high];
    return { label: name, data: [{ x: from, y: from }, { x: to, y: to }], showLine: true, borderColor: colour('--edge'), borderWidth: 1, borderDash: [3, 4], pointRadius: 0, pointHitRadius: 0, pointStyle: 'line' };
  }

  function axis(figure, name, sets) {
    const of = (key) => figure.dataset[name + key];
    const names = of('Names') ? of('Names').split('|') : [];
    const format = formats[of('Form')];
    const text = colour('--muted');
    const bounds = name === 'y' && of('Min') === undefined ? span(sets, (point) => [point.y, point.low, point.high]) : [];
    return {
      type: 'linear', min: number(of('Min')), max: number(of('Max')), suggestedMin: bounds[0], suggestedMax: bounds[1], grace: ['trend', 'bands'].includes(figure.dataset.plot) && name === 'y' ? '8%' : 0,
      title: { display: of('Label') !== '', text: of('Label'), color: text },
      grid: { color: colour('--line'), display: names.length === 0 }, border: { display: false },
      ticks: {
        color: text, maxRotation: 0, autoSkipPadding: 14, stepSize: names.length ? 1 : undefined, includeBounds: !names.length,
        callback: (value) => (names.length ? (Number.isInteger(value) ? names[value] : null) : format.format(value)),
      },
    };
  }

  function said(figure, item) {
    const { x, y, low, high } = item.raw;
    const names = figure.dataset.xNames ? figure.dataset.xNames.split('|') : [];
    const form = { x: formats[figure.dataset.xForm], y: formats[figure.dataset.yForm] };
    const at = names.length ? names[x] : form.x.format(x);
    const interval = low === undefined ? '' : ' (' + form.y.format(low) + ' \u2013 ' + form.y.format(high) + ')';
    return ' ' + item.dataset.label + ': ' + at + ', ' + form.y.format(y) + interval;
  }

  // A legend tells versions apart, not the marks of their first points.
  function generateLabels(chart) {
    return Chart.defaults.plugins.legend.labels.generateLabels(chart).map((label) => {
      const set = chart.data.datasets[label.datasetIndex];
      const own = Array.isArray(set.pointStyle) ? POINTS[label.datasetIndex % 4] : set.pointStyle;
      return { ...label, pointStyle: own, fillStyle: set.borderColor, strokeStyle: set.borderColor };
    });
  }

  function draw(figure) {
    const place = figure.querySelector('.chart');
    const kind = figure.dataset.plot;
    const sets = [...figure.querySelectorAll('li[data-points]')].map((item, i) => dataset(item, i, kind));
    const all = 'ideal' in figure.dataset ? [...sets, diagonal(sets, figure.dataset.idealName)] : sets;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', figure.dataset.alt);
    place.replaceChildren(canvas);
    const chart = new Chart(canvas, {
      type: 'scatter', data: { datasets: all }, plugins: [ground, room, whiskers],
      options: {
        animation: false, maintainAspectRatio: false, interaction: { mode: 'nearest', intersect: true },
        scales: { x: axis(figure, 'x', sets), y: axis(figure, 'y', sets) },
        plugins: {
          legend: { position: 'top', align: 'start', labels: { generateLabels, color: colour('--ink'), usePointStyle: true, boxWidth: 8, boxHeight: 8, padding: 14, font: { size: 13 } } },
          tooltip: { usePointStyle: true, callbacks: { label: (item) => said(figure, item) } },
        },
      },
    });
    const png = figure.querySelector('[data-png]');
    png.hidden = false;
    png.onclick = () => canvas.toBlob((blob) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = figure.dataset.name + '.png';
      link.click();
      URL.revokeObjectURL(link.href);
    });
    return chart;
  }

  Chart.defaults.font.family = style.getPropertyValue('--sans');
  let charts = [];
  function all() {
    charts.forEach((chart) => chart.destroy());
    charts = [...document.querySelectorAll('figure[data-plot]')].map(draw);
  }
  all();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', all);
  document.addEventListener('htmx:afterSettle', all);
})();
