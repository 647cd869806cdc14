// Shows, beneath a question, the part of its folded answer that belongs to the chosen option or the typed
// number. What was answered is kept in this browser, for this reader alone.
(function () {
    'use strict';

    function kept(id) {
        try { return localStorage.getItem(id); } catch (e) { return null; }
    }

    function keep(id, answer) {
        try { localStorage.setItem(id, answer); } catch (e) { /* then not */ }
    }

    function say(form, right, nodes) {
        const feedback = form.querySelector('.feedback');
        feedback.className = 'feedback ' + (right ? 'right' : 'wrong');
        feedback.replaceChildren.apply(feedback, nodes);
    }

    /** The part of the folded answer at a place, counted from 0; the last one for a place that is not there. */
    function part(form, place) {
        const parts = form.querySelectorAll('details > ul > li');
        const item = parts[place] || parts[parts.length - 1];
        return Array.from(item.cloneNode(true).childNodes);
    }

    function showOption(form, input) {
        const options = Array.from(form.querySelectorAll('input[type=radio]'));
        const right = input.value === form.dataset.right;
        say(form, right, part(form, options.indexOf(input)));
        form.querySelectorAll('.option').forEach(function (option) {
            option.classList.remove('right', 'wrong');
        });
        input.closest('.option').classList.add(right ? 'right' : 'wrong');
    }

    /** What was typed as a number: a comma may be a decimal point, and a minus sign may be a long one. */
    function numberIn(text) {
        const plain = text.trim().replace(/[\u2212\u2013]/g, '-').replace(',', '.');
        return plain === '' ? NaN : Number(plain);
    }

    function showNumber(form, text) {
        const typed = numberIn(text);
        if (!Number.isFinite(typed)) {
            say(form, false, ['Please type a number, such as 0.25 or 2.5e-10.']);
            return;
        }
        const answers = form.dataset.answers.split(';').map(function (pair) { return pair.split(' ').map(Number); });
        const place = answers.findIndex(function (pair) {
            // A hair more than allowed, since 0.1 + 0.2 is not 0.3 in floating point.
            return Math.abs(typed - pair[0]) <= pair[1] + 1e-9 * Math.abs(pair[0]);
        });
        say(form, String(place) === form.dataset.right, part(form, place));
    }

    document.querySelectorAll('form.quiz').forEach(function (form) {
        const field = form.querySelector('.typed input');
        const before = kept(form.id);
        form.addEventListener('submit', function (event) {
            event.preventDefault();
            if (!field) return;
            showNumber(form, field.value);
            keep(form.id, field.value);
        });
        if (field) {
            if (before && Number.isFinite(numberIn(before))) {
                field.value = before;
                showNumber(form, before);
            }
            return;
        }
        form.addEventListener('change', function (event) {
            showOption(form, event.target);
            keep(form.id, event.target.value);
        });
        const input = before && form.querySelector('input[value="' + before + '"]');
        if (input) {
            input.checked = true;
            showOption(form, input);
        }
    });
})();
