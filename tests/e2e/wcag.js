// Text below 4.5:1 (3:1 when large), controls below 24 px, fields without a name, ids twice, headings that skip.
() => {
  const found = [];
  const rgb = c => (c.match(/[\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => { const f = v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
    return .2126 * f(r) + .7152 * f(g) + .0722 * f(b); };
  const ground = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let n; n = walker.nextNode();) {
    const e = n.parentElement;
    if (!n.textContent.trim() || !e.checkVisibility() || e.closest('option')) continue;
    const style = getComputedStyle(e), a = light(rgb(style.color)), b = light(ground(e));
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05), size = parseFloat(style.fontSize);
    const large = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
    if (ratio < (large ? 3 : 4.5)) found.push(`contrast ${ratio.toFixed(2)}: ${n.textContent.trim()}`);
  }
  for (const e of document.querySelectorAll('button, input:not([type=hidden]), select, textarea')) {
    if (!e.checkVisibility()) continue;
    const box = (e.closest('label') || e).getBoundingClientRect();
    if (box.height < 24 || box.width < 24) found.push(`small: ${e.outerHTML}`);
    if (e.matches('input, select, textarea') && !e.labels.length) found.push(`no label: ${e.outerHTML}`);
  }
  const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
  if (new Set(ids).size < ids.length) found.push(`id twice: ${ids}`);
  for (const e of document.querySelectorAll('[aria-labelledby], [aria-describedby]'))
    for (const id of `${e.getAttribute('aria-labelledby') || ''} ${e.getAttribute('aria-describedby') || ''}`.split(' '))
      if (id && !document.getElementById(id)) found.push(`points at nothing: ${id}`);
  let level = 0;
  for (const e of document.querySelectorAll('h1, h2, h3, h4')) {
    if (+e.tagName[1] > level + 1) found.push(`heading skips: ${e.textContent}`);
    level = +e.tagName[1];
  }
  if (document.querySelectorAll('h1').length !== 1) found.push('not one h1');
  if (document.documentElement.scrollWidth > innerWidth) found.push('scrolls sideways');
  return found;
}
