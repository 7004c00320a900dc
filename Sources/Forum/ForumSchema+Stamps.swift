import Content
import Storage

extension ForumSchema {
    /// What the page of a topic shows alike to everybody, see `Stamp`.
    static let stamps = Migration("forum-9-stamp") {
        for change: StampChange in [
            .added, .changed(["topic_id", "number", "body_html", "answers_id", "edited_at"]),
            .removed,
        ] {
            Schema.stamping(
                "item", by: "id", [.column("topic_id")], whenever: change, in: "post")
        }
        // The name of whom it answers stands over an answer, be it in another topic.
        Schema.stamping(
            "item", by: "id", [.each("topic_id", of: "post", naming: "answers_id")],
            whenever: .changed(["author_id", "trashed_at"]), in: "item", label: "_of_answers")
        for change: StampChange in [.added, .changed(["topic_id", "actor_id"]), .removed] {
            Schema.stamping(
                "item", by: "id", [.column("topic_id")], whenever: change, in: "topic_event")
        }
    }
}
