package import Community
package import Markup

/// Whom the writer has chosen among those of one name, carried along by a form that comes back.
package struct MentionedBefore: Rendered {
    private let id: String

    package static let fields: [Field<Self>] = [.text("person") { $0.id }]

    package static func all(_ visit: Visit) -> [MentionedBefore] {
        Mentions.chosen(visit).map { MentionedBefore(id: $0.description) }
    }
}
