import Community
import Markup

/// One recipient of a letter as the record prints them.
struct RecordRow: Rendered {
    let name: String
    let profileAddress: String
    let state: String
    let tone: String
    let isUnknown: Bool
    /// What the state means, where that is not plain: why it was refused, what is not known.
    let remark: String?
    let rungs: [Rung]
    /// When the last step was made.
    let since: String?

    static let fields: [Field<Self>] = [
        .text("name") { $0.name }, .text("profileAddress") { $0.profileAddress },
        .text("state") { $0.state }, .text("tone") { $0.tone },
        .flag("unknown") { $0.isUnknown }, .optionalText("remark") { $0.remark },
        .list("rungs", Rung.self) { $0.rungs }, .optionalText("since") { $0.since },
    ]
}
