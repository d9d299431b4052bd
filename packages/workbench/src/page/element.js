/** An element with its properties (and `data-` attributes in `dataset`) and children. Text never becomes markup. */
export const element = (tag, properties = {}, ...children) => {
  const { dataset = {}, aria = {}, ...rest } = properties;
  const created = Object.assign(document.createElement(tag), rest);
  Object.assign(created.dataset, dataset);
  for (const [name, value] of Object.entries(aria)) created.setAttribute(`aria-${name}`, value);
  created.append(...children);
  return created;
};

/** Replaces what a container shows and gives the focus back to the element that had it, known by its `data-key`. */
export const showIn = (container, ...children) => {
  const { activeElement } = document;
  const key = container.contains(activeElement) ? activeElement.dataset.key : undefined;
  container.replaceChildren(...children);
  if (key !== undefined) container.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
};
