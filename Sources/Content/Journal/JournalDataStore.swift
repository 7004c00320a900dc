import Community
import Storage

/// What the journal says of who did what, and how many take part.
enum JournalDataStore {
    static let addresses = SpaceMoving("journal", table: "journal", column: "address")

    static let journal = PersonalData(
        "content.journal", word: "personal.journal", retention: "personal.kept.content",
        fate: "personal.fate.nameless", columns: [.moved("journal", "actor_id")],
        fields: [
            .moment("at"),
            .code("verb", .declared(JournalVerb.self) { "personal.value.verb." + $0.name }),
            .code("kind", .declared(ItemKind.self, \.word)), .text("title"),
        ],
        rows: {
            """
            SELECT j.id AS key, j.at, j.verb, j.kind, j.title
            FROM journal AS j WHERE j.actor_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    UPDATE journal SET actor_id = NULL WHERE id IN (
                        SELECT j.id FROM journal AS j WHERE j.actor_id = \(one.id)
                        LIMIT \(one.limit))
                    """)
        })

    /// By what they did: of visits, the last alone is kept, which says nothing of an earlier year.
    static let active = ReportFigure(
        "people.active", word: "figures.members.active", under: "figures.module.members"
    ) { space, period in
        """
        SELECT COUNT(DISTINCT j.actor_id) FROM journal AS j
        WHERE j.space_id = \(space.id) AND j.at >= \(period.start) AND j.at < \(period.end)
        """
    }
}
