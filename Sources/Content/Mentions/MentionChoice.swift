import Community
package import Markup

/// "Who is @Jean Roux?": those who bear the name, to choose from.
package struct MentionChoice: Rendered {
    /// One of those who bear it.
    struct Bearer: Rendered {
        let id: String
        let name: String
        /// What tells them apart, as far as the viewer sees it.
        let context: String

        static let fields: [Field<Self>] = [
            .text("value") { $0.id }, .text("bearer") { $0.name }, .text("context") { $0.context },
        ]
    }

    let id: String
    let question: String
    let bearers: [Bearer]

    package static let fields: [Field<Self>] = [
        .text("id") { $0.id }, .text("question") { $0.question },
        .list("bearers", Bearer.self) { $0.bearers },
    ]

    init(_ number: Int, _ doubt: MentionReading.Doubt, _ visit: Visit) throws {
        id = "named-\(number)"
        question = visit.words("mention.who", ["name": doubt.name])
        let space = try visit.space
        let members = MemberStore(db: visit.db, viewer: visit.viewer, space: space)
        bearers = try doubt.people.prefix(8).map { person in
            let row = MemberRow(try members.find(person.id), in: space, visit.words)
            return Bearer(id: person.id.description, name: person.name, context: row.line)
        }
    }
}
