// The report's page: theme, charts and formulas. Works from a file, with no network.
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const stored = () => { try { return localStorage.getItem("theme"); } catch { return null; } };

  function theme() {
    root.dataset.theme = stored() || (system.matches ? "dark" : "light");
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

  function draw(place) {
    const figure = place.figure ??= JSON.parse(document.getElementById(place.dataset.figure).textContent);
    const layout = dressed(figure.layout);
    const room = place.clientWidth;
    // A chart of full size is as wide as the text; a small one keeps its width, if there is room.
    if (!layout.width || layout.width > room || layout.width >= 560) {
      delete layout.width;
      layout.autosize = true;
    }
    if (layout.height === 600) layout.height = 440; // the default of Plotly.NET, too tall for a page of text
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
      const next = places.find(place => !place.figure);
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

  function retheme() {
    theme();
    for (const place of document.querySelectorAll(".chart")) if (place.figure) draw(place);
  }

  system.addEventListener("change", retheme);
  addEventListener("DOMContentLoaded", () => {
    document.querySelector("[data-theme-switch]")?.addEventListener("click", () => {
      try { localStorage.setItem("theme", root.dataset.theme === "dark" ? "light" : "dark"); } catch { /* file: may refuse */ }
      retheme();
    });
    drawFormulas();
    drawCharts();
    followHeadings();
  });
})();
