// A page that follows a run: the server says when something changed, and the page fetches itself anew. Without a script one reloads it,
// and without server-sent events it asks every few seconds, as its markup says.
(() => {
  'use strict';
  // Somebody who came to cancel finds the question open.
  const asked = location.hash && document.querySelector('details' + location.hash);
  if (asked) asked.open = true;
  const live = document.querySelector('#live[data-events]');
  if (!live || !window.EventSource) return;
  const source = new EventSource(live.dataset.events);
  let waiting = 0;
  const changed = () => { clearTimeout(waiting); waiting = setTimeout(() => htmx.trigger('#live', 'changed'), 150); };
  source.addEventListener('log', changed);
  source.addEventListener('run', changed);
  source.addEventListener('end', () => { source.close(); changed(); });
  window.addEventListener('pagehide', () => source.close());
})();
