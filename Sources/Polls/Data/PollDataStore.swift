import Community
import Content
import Storage

/// What is held of whoever makes polls, votes and looks: of a secret vote, that they voted alone.
enum PollDataStore {
    static let all: [any Declaration] =
        [
            polls, closings, register, votes, looks, prolongings, mentions,
            PollTextStore.rendered,
        ] + PollMergeStore.warnings

    private static let polls = PersonalData(
        "polls.items", word: "personal.polls.items", retention: "personal.kept.content",
        fate: "personal.fate.nameless", columns: [],
        fields: [
            .text("title"), .text("text"),
            .code("stage", .cases(of: Poll.Stage.self, "personal.value.poll.")), .moment("created"),
        ],
        rows: {
            """
            SELECT p.id AS key, i.title, p.body AS text, p.stage, i.created_at AS created
            FROM item AS i JOIN poll AS p ON p.id = i.id WHERE i.author_id = \($0)
            """
        },
        erase: { _, _ in 0 })

    private static let closings = PersonalData(
        "polls.closings", word: "personal.polls.closings", retention: "personal.kept.content",
        fate: "personal.fate.nameless", columns: [.moved("poll", "closed_by")],
        fields: [.text("title"), .moment("closed")],
        rows: {
            """
            SELECT p.id AS key, \(Visibility.title("i", for: $0)) AS title, p.closed_at AS closed
            FROM poll AS p JOIN item AS i ON i.id = p.id WHERE p.closed_by = \($0)
            """
        },
        erase: { one, db in
            try db.affected(by: "UPDATE poll SET closed_by = NULL WHERE closed_by = \(one.id)")
        })

    /// The number of those who voted stays, and with it the count. Two accounts that become one are
    /// settled here for all that is about votes.
    private static let register = PersonalData(
        "polls.register", word: "personal.polls.register", retention: "personal.kept.content",
        columns: [
            .settled("poll_register", "person_id", leaving: PollMergeStore.minutes)
        ], fields: [.text("title")],
        rows: {
            """
            SELECT r.poll_id AS key, \(Visibility.title("i", for: $0)) AS title
            FROM poll_register AS r JOIN item AS i ON i.id = r.poll_id WHERE r.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    DELETE FROM poll_register WHERE person_id = \(one.id) AND poll_id IN (
                        SELECT r.poll_id FROM poll_register AS r
                        WHERE r.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        }, isMergedAtOnce: true,
        settle: { try PollMergeStore(db: $1, pair: $0).merge() })

    private static let votes = PersonalData(
        "polls.votes", word: "personal.polls.votes", retention: "personal.kept.content",
        fate: "personal.fate.nameless",
        columns: [
            .settled("poll_vote", "person_id", leaving: PollMergeStore.minutes)
        ],
        fields: [
            .text("title"), .code("ballot", .read { Ballot(code: $0)?.sentence($1) }),
            .moment("voted"),
        ],
        rows: {
            """
            SELECT v.id AS key, \(Visibility.title("i", for: $0)) AS title, v.ballot,
                v.at AS voted
            FROM poll_vote AS v JOIN item AS i ON i.id = v.poll_id WHERE v.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: """
                    UPDATE poll_vote SET person_id = NULL WHERE id IN (
                        SELECT v.id FROM poll_vote AS v
                        WHERE v.person_id = \(one.id) LIMIT \(one.limit))
                    """)
        })

    private static let looks = PersonalData(
        "polls.looks", word: "personal.polls.looks", retention: "personal.kept.content",
        fate: "personal.fate.nameless", columns: [.moved("poll_look", "person_id")],
        fields: [.text("title"), .moment("at")],
        rows: {
            """
            SELECT l.id AS key, \(Visibility.title("i", for: $0)) AS title, l.at
            FROM poll_look AS l JOIN item AS i ON i.id = l.poll_id WHERE l.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: "UPDATE poll_look SET person_id = NULL WHERE person_id = \(one.id)")
        })

    private static let prolongings = PersonalData(
        "polls.prolongings", word: "personal.polls.prolongings",
        retention: "personal.kept.content", fate: "personal.fate.nameless",
        columns: [.moved("poll_prolonging", "person_id")], fields: [.text("title"), .moment("at")],
        rows: {
            """
            SELECT x.id AS key, \(Visibility.title("i", for: $0)) AS title, x.at
            FROM poll_prolonging AS x JOIN item AS i ON i.id = x.poll_id WHERE x.person_id = \($0)
            """
        },
        erase: { one, db in
            try db.affected(
                by: "UPDATE poll_prolonging SET person_id = NULL WHERE person_id = \(one.id)")
        })

    private static let mentions = MentionText(
        Poll.kind,
        read: {
            """
            SELECT p.id, p.body AS text, p.body_html AS html FROM poll AS p
            WHERE p.id IN \(list: $0)
            """
        },
        write: { "UPDATE poll SET body = \($1), body_html = \($2) WHERE id = \($0)" })
}
