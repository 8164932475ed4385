// Searches, filters and sorts the tables of a page. Without it the page has the same content and no control.
'use strict';

// On paper a row refers to the sources of the row above it, which a search or another order takes away.
const nameAllSources = () => document.querySelectorAll('.same').forEach(cell => cell.classList.remove('same'));

const plain = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

function filterRows(form) {
  const all = [...document.querySelectorAll('.rows tbody tr')];
  const words = new Map(all.map(row => [row, plain(row.textContent)]));
  const update = () => {
    const asked = plain(form.querySelector('input').value).split(/\s+/).filter(word => word);
    const facts = [...form.querySelectorAll('select')].filter(choice => choice.value);
    for (const row of all) {
      row.hidden = !asked.every(word => words.get(row).includes(word))
        || !facts.every(choice => (row.dataset[choice.dataset.fact] || '').split(' ').includes(choice.value));
    }
    for (const table of document.querySelectorAll('.decision')) {
      table.hidden = !table.querySelector('tbody tr:not([hidden])');
    }
    const count = form.querySelector('.count');
    count.textContent = count.dataset.pattern
      .replace('%shown%', all.filter(row => !row.hidden).length).replace('%all%', all.length);
  };
  for (const kind of ['input', 'change']) {
    form.addEventListener(kind, () => {
      nameAllSources();
      update();
    });
  }
  form.addEventListener('submit', event => event.preventDefault());
  addEventListener('hashchange', () => {
    const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (row && row.closest('[hidden]')) {
      form.reset();
      update();
      row.scrollIntoView();
    }
  });
  update();
}

function sortRows(table, button) {
  const body = table.tBodies[0];
  const original = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const key = (row, column) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
  const compare = column => (one, other) => {
    const [a, b] = [key(one, column), key(other, column)];
    return a !== '' && b !== '' && !isNaN(a) && !isNaN(b) ? a - b : a.localeCompare(b, document.documentElement.lang);
  };
  heads.forEach((head, column) => {
    const control = button.cloneNode();
    control.setAttribute('aria-label', button.getAttribute('aria-label').replace('%column%', head.textContent));
    head.append(' ', control);
    control.addEventListener('click', () => {
      nameAllSources();
      const next = {ascending: 'descending', descending: null}[head.getAttribute('aria-sort')];
      heads.forEach(other => other.removeAttribute('aria-sort'));
      const order = next === undefined ? 'ascending' : next;
      const rows = order ? original.slice().sort(compare(column)) : original;
      body.append(...order === 'descending' ? rows.reverse() : rows);
      if (order) {
        head.setAttribute('aria-sort', order);
      }
    });
  });
}

const filter = document.getElementById('filter');
if (filter) {
  filter.replaceWith(filter.content.cloneNode(true));
  filterRows(document.querySelector('.filter'));
}
const sort = document.getElementById('sort');
if (sort) {
  document.querySelectorAll('.rows').forEach(table => sortRows(table, sort.content.querySelector('button')));
}
for (const reference of document.querySelectorAll('.ref')) {
  reference.title = document.getElementById(reference.hash.slice(1)).querySelector('.text').textContent;
}
