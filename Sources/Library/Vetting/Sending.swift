import Community
import Content
import HTTP

/// What is done with a file that is sent: kept as a draft, given to the moderators, or published
/// at once by one of them.
enum Sending: String {
    case draft, submit, publish

    init(_ fields: FormFields) {
        self = fields.first("do").flatMap(Sending.init) ?? .submit
    }

    var state: DocumentVersion.State { self == .draft ? .draft : .submitted }

    /// Whether a viewer may publish under some themes what they send themselves.
    static func mayPublish(_ viewer: Viewer, in space: Space, under themes: [Theme]) -> Bool {
        viewer.moderates(space) && !themes.needFourEyes
    }
}
