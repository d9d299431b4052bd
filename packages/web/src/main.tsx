import { render } from "preact";
import { App } from "./app/app.tsx";
import { followLinks } from "./app/follow-links.ts";
import "./styles/tokens.css";
import "./styles/page.css";
import "./styles/controls.css";
import "./styles/pieces.css";
import "./styles/start.css";

const root = document.querySelector("#app");
if (root === null) throw new Error("index.html has no #app");
document.addEventListener("click", followLinks);
render(<App />, root);
