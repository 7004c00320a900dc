import Community
import Storage

/// What letters ask of whoever got them.
enum LetterTaskStore {
    static let receipts = TaskKind(
        "messages.receipt", heading: "messages.task.receipt", act: "messages.task.open", order: 12,
        path: MessagesPaths.letter,
        confirmations: [
            .init(word: "messages.acknowledge", path: MessagesPaths.acknowledgement)
        ],
        note: "messages.task.told"
    ) { waiting("c.waits_receipt = 1", $0, $1) }

    static let answers = TaskKind(
        "messages.answer", heading: "messages.task.answer", act: "messages.task.reply", order: 13,
        path: MessagesPaths.letter, note: "messages.task.told"
    ) { waiting("c.waits_answer = 1", $0, $1) }

    private static func waiting(
        _ condition: SQL, _ viewer: Viewer, _ space: Space
    ) -> TaskRows? {
        guard let person = viewer.person else { return nil }
        return TaskRows(
            id: "l.id", title: "l.subject", since: "l.sent_at", due: "l.answer_by",
            actor: "(SELECT p.name FROM person AS p WHERE p.id = l.author_id)",
            from: """
                FROM letter_copy AS c JOIN letter AS l ON l.id = c.letter_id
                WHERE c.person_id = \(person) AND c.space_id = \(space.id) AND \(condition)
                    AND l.hidden_at IS NULL
                """)
    }
}
