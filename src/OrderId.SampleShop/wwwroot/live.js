// Replaces the part of a page that is marked with data-live by what the server has now, whenever the server says that it has changed.
// A page without it shows the same after it is loaded again.
const part = document.querySelector("[data-live]");
if (part) {
    const events = new EventSource(part.dataset.live);
    events.addEventListener("version", async event => {
        if (part.dataset.version === event.data) {
            return;
        }

        const answer = await fetch(location.href);
        if (answer.ok) {
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            const now = page.querySelector("[data-live]");
            part.innerHTML = now.innerHTML;
            part.dataset.version = now.dataset.version;
            part.classList.add("fresh");
        }
    });
    part.dataset.connected = "";
}
