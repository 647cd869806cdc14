// Living figures: turns a figure's knobs, and shows what the solutions make of them. They are a WebAssembly
// module in a script of its own, which only pages with such a figure load. Without scripts, and on paper,
// there is the picture with which the knobs start.
(function () {
    'use strict';

    const sections = Array.from(document.querySelectorAll('.living'));
    if (sections.length === 0) return;

    // So long after the last change a screen reader is told what is shown.
    const QUIET = 300;
    const WIDEST = 680;

    /** With a true minus sign. */
    function signed(text) {
        return text.replace('-', '\u2212');
    }

    /** With commas between thousands, too. */
    function grouped(text) {
        const parts = signed(text).split('.');
        parts[0] = parts[0].replace(/\B(?=(\d{3})+$)/g, ',');
        return parts.join('.');
    }

    function withUnit(number, unit) {
        return unit === '' ? number : number + '\u00a0' + unit;
    }

    function knobText(knob, value) {
        return knob.words ? knob.words[value] : withUnit(signed(String(value)), knob.unit);
    }

    function numberText(number, value) {
        const text = value.toFixed(number.decimals);
        return withUnit(grouped(Number(text) === 0 ? text.replace('-', '') : text), number.unit);
    }

    /** The first sentence whose condition holds, with values in place of names. */
    function sentence(data, values, numbers) {
        const all = {};
        data.knobs.forEach(function (knob, i) { all[knob.name] = [values[i], knobText(knob, values[i])]; });
        data.numbers.forEach(function (number, i) { all[number.name] = [numbers[i], numberText(number, numbers[i])]; });
        const said = data.says.find(function (says) {
            if (!says.if) return true;
            const value = all[says.if[0]][0];
            const bound = says.if[2];
            return { '<': value < bound, '>': value > bound, '=': value === bound }[says.if[1]];
        });
        return said.text.replace(/\{(\w+)\}/g, function (_, name) { return all[name][1]; });
    }

    /** What the module shows; `exports` are its functions and its memory. */
    function show(exports, figure, values, width) {
        exports.living_begin();
        values.forEach(function (value) { exports.living_knob(value); });
        exports.living_show(figure, width);
        // The memory may have grown, so it is looked at anew each time.
        const memory = exports.memory.buffer;
        const svg = new Uint8Array(memory, exports.living_svg(), exports.living_svg_bytes());
        const numbers = new Float64Array(memory, exports.living_numbers(), exports.living_numbers_len());
        return { svg: new TextDecoder().decode(svg), numbers: Array.from(numbers) };
    }

    function start(section, exports) {
        const data = JSON.parse(section.dataset.knobs);
        const fields = data.knobs.map(function (knob) { return document.getElementById(section.id + '-' + knob.name); });
        const figure = section.querySelector('figure');
        const output = section.querySelector('output');
        let waiting = false;
        let quiet;
        // Where the page has the usual width, the picture that is there already fits.
        let drawn = figure.querySelector('svg').viewBox.baseVal.width / 10;

        function values() {
            return fields.map(function (field, i) {
                const value = Number(field.value);
                return data.knobs[i].values ? data.knobs[i].values[value] : value;
            });
        }

        function draw() {
            waiting = false;
            const width = Math.min(figure.clientWidth, WIDEST);
            if (width === 0) return;
            drawn = width;
            const now = values();
            const shown = show(exports, Number(section.dataset.figure), now, width);
            figure.innerHTML = shown.svg;
            clearTimeout(quiet);
            quiet = setTimeout(function () {
                const text = sentence(data, now, shown.numbers);
                if (output.textContent !== text) output.textContent = text;
            }, QUIET);
        }

        function later() {
            if (!waiting) requestAnimationFrame(draw);
            waiting = true;
        }

        function name(field, i) {
            if (field.localName === 'select') return;
            const text = knobText(data.knobs[i], values()[i]);
            field.setAttribute('aria-valuetext', text);
            field.nextElementSibling.textContent = text;
        }

        fields.forEach(function (field, i) {
            field.addEventListener('input', function () {
                name(field, i);
                later();
            });
        });
        section.querySelector('button').addEventListener('click', function () {
            fields.forEach(function (field, i) {
                const knob = data.knobs[i];
                field.value = knob.values ? knob.values.indexOf(knob.start) : knob.start;
                name(field, i);
            });
            later();
        });
        section.querySelector('.guess').addEventListener('change', function (event) {
            section.querySelector('summary').textContent =
                'You guess: ' + event.target.value + '. Turn the knobs, then see what there is to discover';
        });
        new ResizeObserver(function () {
            if (Math.min(figure.clientWidth, WIDEST) !== drawn) later();
        }).observe(figure);
        section.dataset.ready = '';
    }

    const script = document.createElement('script');
    script.src = path_to_root + 'living/module.js';
    script.onload = function () {
        const bytes = Uint8Array.from(atob(window.LIVING_MODULE), function (c) { return c.charCodeAt(0); });
        WebAssembly.instantiate(bytes).then(function (module) {
            sections.forEach(function (section) { start(section, module.instance.exports); });
            performance.mark('living figures are ready');
        });
    };
    document.head.append(script);
})();
