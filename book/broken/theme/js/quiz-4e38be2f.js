// Shows, beneath a question, the part of its folded answer that belongs to the chosen option.
// What was chosen is kept in this browser, for this reader alone.
(function () {
    'use strict';

    function kept(id) {
        try { return localStorage.getItem(id); } catch (e) { return null; }
    }

    function keep(id, letter) {
        try { localStorage.setItem(id, letter); } catch (e) { /* then not */ }
    }

    function show(form, input) {
        const options = Array.from(form.querySelectorAll('input[type=radio]'));
        const answers = form.querySelectorAll('details > ul > li');
        const answer = answers[options.indexOf(input)];
        const right = input.value === form.dataset.right;
        const feedback = form.querySelector('.feedback');
        feedback.className = 'feedback ' + (right ? 'right' : 'wrong');
        feedback.replaceChildren.apply(feedback, Array.from(answer.cloneNode(true).childNodes));
        form.querySelectorAll('.option').forEach(function (option) {
            option.classList.remove('right', 'wrong');
        });
        input.closest('.option').classList.add(right ? 'right' : 'wrong');
    }

    document.querySelectorAll('form.quiz').forEach(function (form) {
        form.addEventListener('submit', function (event) { event.preventDefault(); });
        form.addEventListener('change', function (event) {
            show(form, event.target);
            keep(form.id, event.target.value);
        });
        const letter = kept(form.id);
        const input = letter && form.querySelector('input[value="' + letter + '"]');
        if (input) {
            input.checked = true;
            show(form, input);
        }
    });
})();
