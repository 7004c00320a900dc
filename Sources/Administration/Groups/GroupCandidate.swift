import Community
import Markup

/// Somebody who may be put into a group.
struct GroupCandidate: Rendered {
    let person: Person.ID
    let name: String
    let isInside: Bool
    let manages: Bool
    /// Whether a moderator may have them look after the group.
    let mayManage: Bool
    /// Whether they stay whatever is ticked: those who look after a group do not take one another
    /// out of it.
    let isFixed: Bool

    static let fields: [Field<Self>] = [
        .text("value") { $0.person.description }, .text("word") { $0.name },
        .flag("chosen") { $0.isInside }, .flag("manages") { $0.manages },
        .flag("mayManage") { $0.mayManage }, .flag("fixed") { $0.isFixed },
    ]
}
