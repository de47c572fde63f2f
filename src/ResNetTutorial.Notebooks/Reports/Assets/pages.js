// The pages of reports and of the site: theme, charts and formulas. Works from a file, with no network.
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const stored = () => { try { return localStorage.getItem("theme"); } catch { return null; } };

  function theme(wanted) {
    root.dataset.theme = wanted || stored() || (system.matches ? "dark" : "light");
    const button = document.querySelector("[data-theme-switch]");
    if (!button) return;
    const other = root.dataset.theme === "dark" ? "light" : "dark";
    button.hidden = false;
    button.textContent = other === "dark" ? "☾ Dark" : "☀ Light";
    button.setAttribute("aria-label", `Show the page in ${other} colours`);
  }
  theme();

  const colour = name => getComputedStyle(root).getPropertyValue(name).trim();

  // A chart on the page's own ground, its lines and letters in the page's own ink; what its author chose stays.
  function dressed(layout) {
    const ink = colour("--ink"), line = colour("--line");
    const dressedLayout = structuredClone(layout || {});
    const clear = "rgba(0,0,0,0)";
    dressedLayout.paper_bgcolor ??= clear;
    dressedLayout.plot_bgcolor ??= clear;
    dressedLayout.modebar = { bgcolor: clear, color: line, activecolor: colour("--accent"), ...dressedLayout.modebar };
    dressedLayout.font = { family: colour("--sans"), size: 13, color: ink, ...dressedLayout.font };
    const axis = { gridcolor: line, zerolinecolor: line, linecolor: line, automargin: true };
    const template = dressedLayout.template = { ...dressedLayout.template };
    const base = template.layout = { ...template.layout, paper_bgcolor: clear, plot_bgcolor: clear };
    for (const name of Object.keys(dressedLayout).filter(key => /^[xy]axis\d*$/.test(key)).concat("xaxis", "yaxis")) {
      dressedLayout[name] = { ...axis, ...dressedLayout[name] };
    }
    for (const name of Object.keys(dressedLayout).filter(key => /^scene\d*$/.test(key))) {
      for (const side of ["xaxis", "yaxis", "zaxis"]) {
        dressedLayout[name][side] = { gridcolor: line, zerolinecolor: line, color: ink, ...dressedLayout[name][side] };
      }
    }
    base.font = { ...base.font, color: ink };
    return dressedLayout;
  }

  // Printing: as wide as the paper, whatever the window is.
  let paperWidth = 0;

  function draw(place) {
    const figure = place.figure ??= JSON.parse(document.getElementById(place.dataset.figure).textContent);
    const layout = dressed(figure.layout);
    const room = paperWidth || place.clientWidth;
    // A chart of full size is as wide as the text; a small one keeps its width, if there is room.
    if (!layout.width || layout.width > room || layout.width >= 560) {
      delete layout.width;
      layout.autosize = true;
    }
    if (paperWidth) Object.assign(layout, { width: paperWidth, autosize: false });
    if (layout.height === 600) layout.height = 440; // the default of Plotly.NET, too tall for a page of text
    if (calm.matches) layout.transition = { duration: 0 };
    const config = { responsive: true, displaylogo: false, ...figure.config };
    Plotly.react(place, figure.data, layout, config).then(() => {
      if (figure.frames && !place.framed) {
        place.framed = true;
        Plotly.addFrames(place, figure.frames);
      }
      place.classList.add("drawn");
    });
  }

  function drawCharts() {
    const places = [...document.querySelectorAll(".chart")];
    if (!window.Plotly) {
      for (const place of places) place.textContent = "This chart needs assets/plotly.min.js, which is not there.";
      return;
    }
    // Those in sight first, the others when the page is at rest.
    const near = new IntersectionObserver(seen => {
      for (const { target, isIntersecting } of seen) {
        if (isIntersecting) near.unobserve(target);
        if (isIntersecting && !target.figure) draw(target);
      }
    }, { rootMargin: "1200px" });
    for (const place of places) near.observe(place);
    const drawNext = () => {
      // What is folded away has no width to draw for; it is drawn when it is opened.
      const next = places.find(place => !place.figure && place.clientWidth);
      if (!next) return;
      draw(next);
      setTimeout(drawNext, 50);
    };
    setTimeout(drawNext, 200);
  }

  function drawFormulas() {
    if (!window.katex) return;
    for (const place of document.querySelectorAll(".math")) {
      const source = place.dataset.tex;
      katex.render(source, place, { displayMode: place.classList.contains("math-block"), throwOnError: false });
      place.classList.add("drawn");
    }
  }

  function followHeadings() {
    const links = new Map([...document.querySelectorAll(".toc a")].map(link => [link.hash.slice(1), link]));
    const headings = [...document.querySelectorAll("main h2[id], main h3[id]")].filter(heading => links.has(heading.id));
    const mark = () => {
      const here = headings.filter(heading => heading.getBoundingClientRect().top < 120).pop() || headings[0];
      for (const [id, link] of links) link.classList.toggle("here", here && id === here.id);
    };
    addEventListener("scroll", mark, { passive: true });
    mark();
  }

  function retheme(wanted) {
    theme(wanted);
    for (const place of document.querySelectorAll(".chart")) if (place.figure) draw(place);
  }

  // Paper is white, and what nobody has scrolled to is printed as well.
  function toPaper() {
    paperWidth = 660;
    theme("light");
    for (const place of document.querySelectorAll(".chart")) if (window.Plotly) draw(place);
  }

  function fromPaper() {
    paperWidth = 0;
    retheme();
  }

  // What scrolls sideways can be scrolled with the keyboard too.
  function reachScrollers() {
    for (const place of document.querySelectorAll("pre, .scroll, .out, .math-block")) {
      if (place.scrollWidth > place.clientWidth + 1) place.tabIndex = 0;
      else if (place.tabIndex === 0) place.removeAttribute("tabindex");
    }
  }

  function prepareMenus() {
    for (const details of document.querySelectorAll(".toc details")) details.open = matchMedia("(min-width: 72rem)").matches;
    const menu = document.querySelector(".menu");
    if (!menu) return;
    addEventListener("click", event => { if (!menu.contains(event.target)) menu.open = false; });
    addEventListener("keydown", event => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }

  system.addEventListener("change", () => retheme());
  addEventListener("beforeprint", toPaper);
  addEventListener("afterprint", fromPaper);
  addEventListener("DOMContentLoaded", () => {
    theme();
    document.querySelector("[data-theme-switch]")?.addEventListener("click", () => {
      const wanted = root.dataset.theme === "dark" ? "light" : "dark";
      try { localStorage.setItem("theme", wanted); } catch { /* file: may refuse */ }
      retheme(wanted);
    });
    prepareMenus();
    drawFormulas();
    drawCharts();
    followHeadings();
    reachScrollers();
    addEventListener("resize", reachScrollers);
  });
})();
