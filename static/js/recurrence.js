/* The recurrence of an event, in the editor: hides what the rhythm has no use for, shows the dates that it gives. */
(() => {
  const WAIT = 300;

  class RecurrenceController extends window.StimulusModule.Controller {
    static targets = ["dates"];
    static values = { name: String, url: String };

    connect() {
      this.changed = () => {
        this.sort();
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.refresh(), WAIT);
      };
      this.start = this.element.form?.elements.namedItem("starts_at");
      for (const place of [this.element, this.start]) {
        place?.addEventListener("input", this.changed);
        place?.addEventListener("change", this.changed);
      }
      this.sort();
    }

    disconnect() {
      clearTimeout(this.timer);
      this.start?.removeEventListener("input", this.changed);
      this.start?.removeEventListener("change", this.changed);
    }

    /* A part that the rhythm has no use for is neither seen nor sent. */
    sort() {
      const rhythm = this.element.form.elements.namedItem(`${this.nameValue}_freq`).value;
      for (const part of this.element.querySelectorAll("[data-recurrence-for]")) {
        const serves = part.dataset.recurrenceFor.split(" ").includes(rhythm);
        part.hidden = !serves;
        for (const input of part.querySelectorAll("input, select")) input.disabled = !serves;
      }
    }

    async refresh() {
      const asked = new URLSearchParams();
      for (const [name, value] of new FormData(this.element.form)) {
        if (name.startsWith(`${this.nameValue}_`)) asked.append(name.replace(this.nameValue, "recurrence"), value);
      }
      asked.append("starts_at", this.start?.value ?? "");
      const answer = await fetch(`${this.urlValue}?${asked}`, { headers: { "X-Requested-With": "XMLHttpRequest" } });
      if (!answer.ok) return;
      const { dates, errors, nothing } = await answer.json();
      const lines = errors.length ? errors : dates.length ? dates : [nothing];
      this.datesTarget.replaceChildren(
        ...lines.map((text) => Object.assign(document.createElement("li"), { textContent: text })),
      );
    }
  }

  window.wagtail.app.register("recurrence", RecurrenceController);
})();
