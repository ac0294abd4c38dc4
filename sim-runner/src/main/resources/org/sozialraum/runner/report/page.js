'use strict';
(function () {
  var root = document.documentElement;
  root.classList.add('scripted');

  // "#en" and every "#en-…" choose the language; all else leaves it as it is.
  function language() {
    var found = /^#(de|en)(-|$)/.exec(window.location.hash);
    return found ? found[1] : root.getAttribute('data-lang');
  }

  function show() {
    var chosen = language();
    root.setAttribute('data-lang', chosen);
    root.setAttribute('lang', chosen);
  }

  function save(button) {
    var drawing = button.closest('figure').querySelector('svg');
    var text = '<?xml version="1.0" encoding="UTF-8"?>\n' + new XMLSerializer().serializeToString(drawing);
    var link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], {type: 'image/svg+xml'}));
    link.download = button.getAttribute('data-file');
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  }

  document.querySelectorAll('button.svg').forEach(function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { save(button); });
  });
  window.addEventListener('hashchange', show);
  show();
}());
