// Draws a chart from the table that stands beside it: header cells with data-series, rows with data-name, cells with data-value.
(() => {
  'use strict';
  const style = getComputedStyle(document.documentElement);
  const probe = document.createElement('span');
  document.body.append(probe);
  // light-dark() is resolved by asking the browser for the colour of an element.
  const colour = (name) => { probe.style.color = style.getPropertyValue(name) || name; return getComputedStyle(probe).color; };
  const palette = () => [colour('--teal'), colour('--moderate-fill'), colour('--high'), colour('--muted')];
  const dashes = [[], [7, 4], [2, 3], [9, 3, 2, 3]];
  const points = ['circle', 'rectRot', 'triangle', 'rect'];

  // Whiskers for the 95 % intervals.
  const whiskers = {
    id: 'whiskers',
    afterDatasetsDraw(chart) {
      const context = chart.ctx;
      chart.data.datasets.forEach((set, i) => {
        const meta = chart.getDatasetMeta(i);
        if (meta.hidden) return;
        meta.data.forEach((point, j) => {
          const [low, high] = set.intervals[j];
          if (Number.isNaN(low) || Number.isNaN(high)) return;
          const y = chart.scales[set.yAxisID];
          context.save();
          context.strokeStyle = set.borderColor;
          context.lineWidth = 1.5;
          context.beginPath();
          context.moveTo(point.x, y.getPixelForValue(low));
          context.lineTo(point.x, y.getPixelForValue(high));
          context.stroke();
          context.restore();
        });
      });
    },
  };

  function read(table) {
    const headers = [...table.querySelectorAll('th[data-series]')];
    const rows = [...table.querySelectorAll('tbody tr')];
    const number = (text) => (text === undefined || text === '' ? NaN : Number(text));
    const colours = palette();
    return {
      labels: rows.map((row) => row.querySelector('time').textContent),
      names: rows.map((row) => row.dataset.name),
      datasets: headers.map((header, i) => {
        const cells = rows.map((row) => row.querySelectorAll('td[data-value]')[i]);
        return {
          label: header.textContent,
          data: cells.map((cell) => number(cell.dataset.value)),
          intervals: cells.map((cell) => [number(cell.dataset.low), number(cell.dataset.high)]),
          shown: cells.map((cell) => cell.textContent.trim().replace(/\s+/g, ' ')),
          yAxisID: ['mae', 'rmse'].includes(header.dataset.series) ? 'units' : 'share',
          borderColor: colours[i % 4], backgroundColor: colours[i % 4], borderDash: dashes[i % 4], pointStyle: points[i % 4],
          borderWidth: 2, pointRadius: 5, pointHoverRadius: 7, tension: 0, spanGaps: true,
        };
      }),
    };
  }

  // The whiskers belong into the picture too.
  function bounds(data, axis) {
    const ends = data.datasets.filter((set) => set.yAxisID === axis).flatMap((set) => set.intervals.flat()).filter((end) => !Number.isNaN(end));
    return ends.length ? { suggestedMin: Math.min(...ends), suggestedMax: Math.max(...ends) } : {};
  }

  function draw(place) {
    const table = document.querySelector(place.dataset.chart);
    const data = read(table);
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', place.dataset.alt);
    place.replaceChildren(canvas);
    place.hidden = false;
    const units = data.datasets.some((set) => set.yAxisID === 'units');
    const grid = colour('--line');
    const text = colour('--muted');
    const axis = (position, on) => ({ position, display: on, grid: { color: grid, drawOnChartArea: position === 'left' }, ticks: { color: text }, border: { display: false }, grace: '8%' });
    return new Chart(canvas, {
      type: 'line', data, plugins: [whiskers],
      options: {
        animation: false, maintainAspectRatio: false, interaction: { mode: 'index', intersect: false },
        scales: {
          x: { grid: { display: false }, ticks: { color: text, maxRotation: 0, autoSkipPadding: 16 } },
          share: { ...axis(units ? 'right' : 'left', data.datasets.some((set) => set.yAxisID === 'share')), ...bounds(data, 'share') },
          units: { ...axis('left', units), ...bounds(data, 'units'), beginAtZero: true },
        },
        plugins: {
          legend: { position: 'top', align: 'start', labels: { color: colour('--ink'), usePointStyle: true, boxWidth: 8, boxHeight: 8, padding: 18, font: { size: 14 } } },
          tooltip: { usePointStyle: true, callbacks: { title: (items) => data.names[items[0].dataIndex] + ' \u00b7 ' + data.labels[items[0].dataIndex], label: (item) => ' ' + item.dataset.label + ' ' + item.dataset.shown[item.dataIndex] } },
        },
      },
    });
  }

  const places = [...document.querySelectorAll('[data-chart]')];
  Chart.defaults.font.family = style.getPropertyValue('--sans');
  let charts = places.map(draw);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    charts.forEach((chart) => chart.destroy());
    charts = places.map(draw);
  });
})();
