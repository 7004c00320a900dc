import Storage

enum EventCollectionSchema {
    /// What tells a program whether the file of an event is what it was: another stamp after each
    /// change of what stands in it, whoever makes it.
    static let stamps = Migration("agenda-calendar-1-stamp") {
        "ALTER TABLE event ADD COLUMN stamp \(.integer) NOT NULL DEFAULT 1"
        Schema.stamping("event", by: "item_id", [.column("item_id")], whenever: words, in: "event")
        Schema.stamping(
            "event", by: "item_id", [.column("id")], whenever: .changed(["title"]), in: "item")
        for change in [StampChange.added, dates, .removed] {
            Schema.stamping(
                "event", by: "item_id", [.column("event_id")], whenever: change,
                in: "event_override")
        }
        Schema.stamping(
            "event", by: "theme_id", [.column("id")], whenever: .changed(["name"]),
            in: "event_theme")
        Schema.stamping(
            "event", by: "space_id", [.column("id")], whenever: .changed(["slug"]), in: "space")
    }

    private static let words: StampChange = .changed([
        "uid", "sequence", "text", "place", "room", "video_address", "time_zone", "whole_days",
        "starts_local", "ends_local", "theme_id", "organiser", "important", "cancelled_at",
        "cancelled_word", "rule", "added_dates", "except_dates",
    ])

    private static let dates: StampChange = .changed([
        "event_id", "recurrence_id", "cancelled", "cancelled_word", "title", "text", "place",
        "room", "video_address", "starts_local", "ends_local",
    ])
}
