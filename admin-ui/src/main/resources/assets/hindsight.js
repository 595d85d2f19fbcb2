// Everything here makes a page nicer that works without it.
(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const store = {
    get(key) { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
    set(key, value) { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* private mode: no draft */ } },
    remove(key) { try { localStorage.removeItem(key); } catch { /* the same */ } },
  };
  const draftKey = (assessment) => 'hindsight.draft.' + assessment;
  const WEEK = 7 * 24 * 3600 * 1000;

  // A result was reached: what was sent need not be kept.
  const sent = document.querySelector('[data-sent]');
  if (sent) store.remove(draftKey(sent.dataset.sent));

  const form = document.querySelector('form[data-draft]');
  if (form) { drafts(form); steps(form); keepsDecimals(form); }

  function fields(form) { return all('input[name], select[name]', form).filter((field) => field.type !== 'hidden' && !('noDraft' in field.dataset)); }

  function drafts(form) {
    const key = draftKey(form.dataset.draft);
    const note = form.querySelector('[data-draft-note]');
    const draft = store.get(key);
    if (form.dataset.fresh === 'true' && draft && Date.now() - draft.at < WEEK) {
      fields(form).forEach((field) => {
        const value = draft.answers[field.name];
        if (value === undefined) return;
        if (field.type === 'radio') field.checked = field.value === value; else field.value = value;
      });
      note.hidden = false;
      note.querySelector('[data-draft-restored]').hidden = false;
    }
    form.addEventListener('input', () => {
      const answers = {};
      fields(form).forEach((field) => {
        if (field.type === 'radio' ? field.checked : field.value !== '') answers[field.name] = field.value;
      });
      store.set(key, { at: Date.now(), answers });
      note.hidden = false;
    });
    form.querySelector('[data-draft-clear]').addEventListener('click', () => {
      store.remove(key);
      fields(form).forEach((field) => { if (field.type === 'radio') field.checked = false; else field.value = ''; });
      note.hidden = true;
      fields(form)[0].focus();
    });
  }

  // On a phone one part at a time; everything stays in the one document and is sent together.
  function steps(form) {
    const parts = all('[data-part]', form);
    const bar = form.querySelector('[data-stepper]');
    const send = form.querySelector('[data-send]');
    const narrow = matchMedia('(max-width: 40rem)');
    if (parts.length < 2) return;
    const firstWrong = parts.findIndex((part) => part.querySelector('.wrong'));
    let at = Math.max(0, firstWrong);
    bar.querySelector('progress').max = parts.length;

    function show(move) {
      const stepped = narrow.matches;
      bar.hidden = !stepped;
      parts.forEach((part, i) => {
        part.hidden = stepped && i !== at;
        const actions = part.querySelector('[data-step-actions]');
        actions.hidden = !stepped || i === parts.length - 1;
        actions.querySelector('[data-step-back]').hidden = i === 0;
      });
      send.hidden = stepped && at !== parts.length - 1;
      send.querySelector('[data-send-back]').hidden = !stepped;
      const title = parts[at].querySelector('[data-part-title]').textContent;
      bar.querySelector('[data-step-text]').textContent = form.dataset.part.replace('%1', at + 1).replace('%2', parts.length) + ': ' + title;
      bar.querySelector('progress').value = at + 1;
      if (move) { parts[at].querySelector('h2').focus({ preventScroll: true }); form.scrollIntoView(); }
    }
    parts.forEach((part) => {
      part.querySelector('[data-step-next]').addEventListener('click', () => { if (checked(form, part)) { at++; show(true); } });
      part.querySelector('[data-step-back]').addEventListener('click', () => { at--; show(true); });
    });
    send.querySelector('[data-send-back]').addEventListener('click', () => { at--; show(true); });
    // Links of the error summary, and Enter in an early part.
    document.addEventListener('click', (event) => {
      const link = event.target.closest('#problems a');
      const target = link && document.getElementById(link.hash.slice(1));
      if (!target) return;
      event.preventDefault();
      at = Math.max(0, parts.findIndex((part) => part.contains(target)));
      show(false);
      target.focus();
      target.closest('[data-question]').scrollIntoView({ block: 'center' });
    });
    form.addEventListener('submit', (event) => {
      if (event.submitter && 'fill' in event.submitter.dataset) return;
      if (narrow.matches && at < parts.length - 1) {
        event.preventDefault();
        if (checked(form, parts[at])) { at++; show(true); }
      }
    });
    narrow.addEventListener('change', () => show(false));
    show(false);
  }

  // What the server would say too, said before moving on.
  function checked(form, part) {
    let first = null;
    all('[data-question]', part).forEach((question) => {
      const field = question.querySelector('input, select');
      const value = field.type === 'radio' ? (question.querySelector(':checked') || { value: '' }).value : field.value.trim();
      const number = Number(value.replace(',', '.').replace('\u2212', '-'));
      const bad = value !== '' && field.dataset.min !== undefined && (Number.isNaN(number)
        || number < Number(field.dataset.min) || number > Number(field.dataset.max)
        || (field.dataset.integer === 'true' && !Number.isInteger(number)));
      const missing = value === '' && question.dataset.required === 'true';
      mark(question, field, missing ? form.dataset.missing : bad ? question.dataset.remedy : '');
      if ((missing || bad) && !first) first = field;
    });
    if (first) { first.focus(); first.closest('[data-question]').scrollIntoView({ block: 'center' }); }
    return !first;
  }

  function mark(question, field, text) {
    let error = question.querySelector('.error');
    question.classList.toggle('wrong', text !== '');
    const described = field.type === 'radio' ? question : field;
    const id = (field.type === 'radio' ? field.id.replace(/-\d+$/, '') : field.id) + '-error';
    const others = (described.getAttribute('aria-describedby') || '').split(' ').filter((one) => one && one !== id);
    if (text === '') {
      if (error) error.remove();
      field.removeAttribute('aria-invalid');
    } else {
      if (!error) {
        error = document.createElement('p');
        error.className = 'error';
        error.id = id;
        question.querySelector('label, legend').after(error);
      }
      error.textContent = text;
      others.push(id);
      if (field.type !== 'radio') field.setAttribute('aria-invalid', 'true');
    }
    if (others.length) described.setAttribute('aria-describedby', others.join(' ')); else described.removeAttribute('aria-describedby');
  }

  function keepsDecimals(form) {
    // A question that was wrong is right again as soon as it is answered.
    form.addEventListener('change', (event) => {
      const question = event.target.closest('.wrong[data-question]');
      if (question) checkedOne(form, question);
    });
  }

  function checkedOne(form, question) {
    const field = question.querySelector('input, select');
    const answered = field.type === 'radio' ? question.querySelector(':checked') : field.value.trim() !== '';
    if (answered && field.dataset.min === undefined) mark(question, field, '');
  }

  const problems = document.getElementById('problems');
  if (problems) problems.focus();

  all('[data-print]').forEach((button) => { button.hidden = false; button.addEventListener('click', () => print()); });
  all('[data-copy]').forEach((button) => {
    const source = document.querySelector(button.dataset.copy);
    button.hidden = false;
    button.addEventListener('click', async () => {
      source.select();
      try { await navigator.clipboard.writeText(source.value); } catch { document.execCommand('copy'); }
      const before = button.textContent;
      button.textContent = '\u2713 ' + button.dataset.copied;
      setTimeout(() => { button.textContent = before; }, 2500);
    });
  });
  all('[data-show-password]').forEach((label) => {
    const box = label.querySelector('input');
    label.hidden = false;
    box.addEventListener('change', () => { document.querySelector(box.dataset.shows).type = box.checked ? 'text' : 'password'; });
  });

  // The log of a run follows its end unless somebody reads further up.
  let following = true;
  const atEnd = (log) => log.scrollHeight - log.scrollTop - log.clientHeight < 24;
  const follow = () => { const log = document.getElementById('log'); if (log && following) log.scrollTop = log.scrollHeight; };
  document.addEventListener('htmx:beforeSwap', () => { const log = document.getElementById('log'); if (log) following = atEnd(log); });
  document.addEventListener('htmx:afterSettle', follow);
  follow();
  // Somebody about to confirm something must not have it closed under the finger.
  document.addEventListener('htmx:beforeRequest', (event) => {
    if (event.detail.elt.id === 'live' && event.detail.elt.querySelector('details[open]')) event.preventDefault();
  });
})();
