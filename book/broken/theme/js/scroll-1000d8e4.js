// What is wider than its place scrolls by itself; with this, by the keyboard as well: the Tab key stops
// there while it is too wide, and a screen reader says what it is.
(function () {
    'use strict';

    const NAMES = {
        'pre > code': 'code, scrollable',
        '.katex-display': 'equation, scrollable',
        '.table-wrapper': 'table, scrollable',
        'figure.drawing': 'drawing, scrollable',
    };

    function update(element, name) {
        const wide = element.scrollWidth > element.clientWidth;
        if (wide === element.hasAttribute('tabindex')) return;
        element.toggleAttribute('tabindex', wide);
        if (wide) element.tabIndex = 0;
        // A drawing has a role and a name already.
        if (element.matches('figure')) return;
        if (wide) {
            element.setAttribute('role', 'group');
            element.setAttribute('aria-label', name);
        } else {
            element.removeAttribute('role');
            element.removeAttribute('aria-label');
        }
    }

    Object.entries(NAMES).forEach(function (entry) {
        const observer = new ResizeObserver(function (changes) {
            changes.forEach(function (change) { update(change.target, entry[1]); });
        });
        document.querySelectorAll('main ' + entry[0]).forEach(function (element) {
            observer.observe(element);
        });
    });
})();
