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

  // What was answered stays in this browser until it is sent. The note has its place from the start, so that nothing jumps.
  function drafts(form) {
    const key = draftKey(form.dataset.draft);
    const say = (kept, restored) => {
      form.querySelector('[data-draft-clear]').classList.toggle('away', !kept && !restored);
      form.querySelector('[data-draft-restored]').classList.toggle('away', !restored);
      form.querySelector('[data-draft-kept]').classList.toggle('away', restored);
    };
    const draft = store.get(key);
    if (form.dataset.fresh === 'true' && draft && Date.now() - draft.at < WEEK) {
      fields(form).forEach((field) => {
        const value = draft.answers[field.name];
        if (value === undefined) return;
        if (field.type === 'radio') field.checked = field.value === value; else field.value = value;
      });
      say(true, true);
    }
    form.addEventListener('input', (event) => {
      if ('noDraft' in event.target.dataset) return;
      const answers = {};
      fields(form).forEach((field) => {
        if (field.type === 'radio' ? field.checked : field.value !== '') answers[field.name] = field.value;
      });
      store.set(key, { at: Date.now(), answers });
      say(true, false);
    });
    form.querySelector('[data-draft-clear]').addEventListener('click', () => {
      store.remove(key);
      fields(form).forEach((field) => { if (field.type === 'radio') field.checked = false; else field.value = ''; });
      say(false, false);
      fields(form)[0].focus();
    });
  }

  // On a phone one part at a time, as the style sheet has it; everything stays in the one document and is sent together. Without this script
  // "Continue" sends what there is, and the answer shows the next part that has open questions.
  function steps(form) {
    const parts = all('[data-part]', form);
    const send = form.querySelector('[data-send]');
    const phone = matchMedia('(max-width: 40rem)');
    const last = parts.length - 1;
    const at = () => parts.findIndex((part) => part.classList.contains('now'));

    function show(number) {
      parts.forEach((part, i) => part.classList.toggle('now', i === number));
      send.classList.toggle('now', number === last);
      const title = parts[number].querySelector('[data-part-title]').textContent;
      form.querySelector('[data-step-text]').textContent = form.dataset.part.replace('%1', number + 1).replace('%2', parts.length) + ': ' + title;
      form.querySelector('[data-step-bar]').value = number + 1;
    }
    function move(by) {
      show(at() + by);
      parts[at()].querySelector('h2').focus({ preventScroll: true });
      form.scrollIntoView();
    }
    form.addEventListener('submit', (event) => {
      if (!phone.matches || at() === last || (event.submitter && 'fill' in event.submitter.dataset)) return;
      event.preventDefault();
      if (checked(form, parts[at()])) move(1);
    });
    all('[data-step-back]', form).forEach((button) => button.addEventListener('click', () => move(-1)));
    document.addEventListener('click', (event) => {
      const link = event.target.closest('#problems a');
      const target = link && document.getElementById(link.hash.slice(1));
      if (!target) return;
      event.preventDefault();
      if (last > 0) show(Math.max(0, parts.findIndex((part) => part.contains(target))));
      target.focus({ preventScroll: true });
      target.closest('[data-question]').scrollIntoView({ block: 'center' });
    });
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

  all('[data-print]').forEach((button) => button.addEventListener('click', () => print()));
  all('[data-copy]').forEach((button) => {
    const source = document.querySelector(button.dataset.copy);
    button.addEventListener('click', async () => {
      source.select();
      try { await navigator.clipboard.writeText(source.value); } catch { document.execCommand('copy'); }
      const before = button.textContent;
      button.textContent = '\u2713 ' + button.dataset.copied;
      setTimeout(() => { button.textContent = before; }, 2500);
    });
  });
  all('[data-shows]').forEach((box) => {
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
