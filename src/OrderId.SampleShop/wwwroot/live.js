// Replaces the part of a page that is marked with data-live by what the server has now, whenever the server says that it has changed.
// A page without it shows the same after it is loaded again.
const part = document.querySelector("[data-live]");
if (part) {
    let shown = null;
    const events = new EventSource(part.dataset.live);
    events.addEventListener("version", async event => {
        if (shown !== null && shown !== event.data) {
            const answer = await fetch(location.href);
            if (answer.ok) {
                const page = new DOMParser().parseFromString(await answer.text(), "text/html");
                part.innerHTML = page.querySelector("[data-live]").innerHTML;
                part.classList.add("fresh");
            }
        }
        shown = event.data;
    });
}
