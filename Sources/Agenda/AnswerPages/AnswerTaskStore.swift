import Community
import Content
import Foundation
import Storage

/// What waits for somebody: seats that are offered to them, and invitations of their own whose
/// deadline is near.
enum AnswerTaskStore {
    static func offers(for viewer: Viewer, in space: Space) -> TaskRows? {
        viewer.person.map { person in
            TaskRows(
                id: "o.id", title: "i.title", since: "a.changed_at", due: "a.offered_until",
                from: """
                    FROM event_answer AS a JOIN occurrence AS o
                        ON o.event_id = a.event_id AND o.recurrence_id = a.recurrence_id
                    JOIN event AS e ON e.item_id = a.event_id
                    JOIN item AS i ON i.id = a.event_id
                    WHERE a.person_id = \(person) AND a.seat = 'offered'
                        AND o.space_id = \(space.id) AND o.cancelled = 0
                        AND e.cancelled_at IS NULL
                        AND \(viewer.sees(itemsOf: space))
                    """)
        }
    }

    /// Of a series the next date alone, as `InvitationDueStore` has noted it.
    static func invitations(for viewer: Viewer, in space: Space) -> TaskRows? {
        viewer.person.map { person in
            TaskRows(
                id: "o.id", title: "i.title", since: "g.invited_at", due: "g.due_at",
                actor: "(SELECT p.name FROM person AS p WHERE p.id = g.invited_by)",
                from: """
                    FROM event_invitation AS g JOIN occurrence AS o ON o.id = g.due_date
                    JOIN event AS e ON e.item_id = o.event_id JOIN item AS i ON i.id = o.event_id
                    WHERE g.person_id = \(person) AND g.withdrawn_at IS NULL
                        AND e.answers_open = 1 AND o.space_id = \(space.id) AND o.cancelled = 0
                        AND e.cancelled_at IS NULL
                        AND NOT EXISTS (SELECT 1 FROM event_answer AS a
                            WHERE a.event_id = o.event_id AND a.recurrence_id = o.recurrence_id
                                AND a.person_id = \(person))
                        AND \(Visibility.isOut("i")) AND \(viewer.sees(itemsOf: space))
                    """)
        }
    }
}
