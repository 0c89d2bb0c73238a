/* The recurrence of an event, in the editor: hides what the rhythm has no use for, says what the choices mean. */
(() => {
  const WAIT = 300;

  class RecurrenceController extends window.StimulusModule.Controller {
    static targets = ["told"];
    static values = { name: String, url: String };

    connect() {
      this.changed = () => {
        this.sort();
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.refresh(), WAIT);
      };
      const fields = this.element.form?.elements;
      this.hours = ["starts_at", "ends_at"].map((name) => fields?.namedItem(name)).filter(Boolean);
      for (const place of [this.element, ...this.hours]) {
        place.addEventListener("input", this.changed);
        place.addEventListener("change", this.changed);
      }
      this.sort();
    }

    disconnect() {
      clearTimeout(this.timer);
      for (const place of this.hours) {
        place.removeEventListener("input", this.changed);
        place.removeEventListener("change", this.changed);
      }
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
      for (const { name, value } of this.hours) asked.append(name, value);
      const answer = await fetch(`${this.urlValue}&${asked}`, { headers: { "X-Requested-With": "XMLHttpRequest" } });
      if (answer.ok) this.toldTarget.innerHTML = await answer.text();
    }
  }

  window.wagtail.app.register("recurrence", RecurrenceController);
})();
