import Community
import Markup

/// All that Templates/agenda/reminders.mustache may print.
struct ReminderSettingsPage: Page {
    static let template = "agenda/reminders"

    let tabs: AccountTabs
    let delays: ReminderDelays
    let words: Localization

    init(_ delays: ReminderDelays, _ visit: Visit) {
        tabs = visit.accountTabs(at: "reminders")
        self.delays = delays
        words = visit.words
    }

    static let fields: [Field<Self>] = [
        .record("tabs", AccountTabs.self) { $0.tabs },
        .text("address") { _ in GatheringPaths.reminders() },
        .list("answered", FormOption.self) { page in
            ReminderDelays.known.map {
                FormOption(
                    value: String($0), word: page.words("agenda.reminders.delay.\($0)"),
                    isChosen: page.delays.answered.contains($0))
            }
        },
        .list("openDelays", FormOption.self) { page in
            ([0] + ReminderDelays.knownOpen).map {
                FormOption(
                    value: String($0), word: page.words("agenda.reminders.delay.\($0)"),
                    isChosen: $0 == page.delays.open ?? 0)
            }
        },
    ]
}
