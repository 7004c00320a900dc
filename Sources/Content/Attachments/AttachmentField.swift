package import Community
package import Markup
import Media
import Storage

/// The part of a form that files are chosen in: what already hangs from the item, what waits
/// since the form was last sent, what was refused and why.
///
/// In a page: `.record("attachments", AttachmentField.self) { $0.attachments }`; in its template
/// `{{#attachments}}{{>shared/_attachments-field}}{{/attachments}}`, in a form with
/// `enctype="multipart/form-data"` to a route whose intake is `.files`.
package struct AttachmentField: Rendered {
    struct Refused: Rendered {
        let name: String
        let reason: String

        static let fields: [Field<Self>] = [
            .text("name") { $0.name }, .text("reason") { $0.reason },
        ]
    }

    private var uploadAddress: String
    let hint: String
    let attached: [AttachmentRow]
    let waiting: [AttachmentRow]
    let refused: [Refused]
    let citing: CitingField?
    private var accepted: [String]
    /// Of what dresses pictures, where there is one.
    private let styleAddress: String?

    /// Whether a file that came with the form was refused, or something that it cites was not
    /// found: then the form is best shown again.
    package var hasRefusals: Bool { !refused.isEmpty }

    package static let fields: [Field<Self>] = [
        .text("uploadAddress") { $0.uploadAddress },
        .text("limits") { $0.hint },
        .text("accepted") { $0.accepted.map { "." + $0 }.joined(separator: ",") },
        .list("attached", AttachmentRow.self) { $0.attached },
        .list("waiting", AttachmentRow.self) { $0.waiting },
        .optionalText("styleAddress") { $0.styleAddress },
        .flag("hasFiles") { !$0.attached.isEmpty || !$0.waiting.isEmpty },
        .list("refused", Refused.self) { $0.refused },
        .flag("hasRefused") { $0.hasRefusals },
        .optionalRecord("citing", CitingField.self) { $0.citing },
    ]

    /// - Parameters:
    ///   - item: the item that is edited; nil for one that is being made.
    ///   - isInline: whether it is the part of a page that is read: it does not ask how much room
    ///     is left.
    package init(_ visit: Visit, item: Item.ID?, isInline: Bool = false) throws {
        let store = AttachmentStore(db: visit.db)
        let hanging = try item.flatMap { try store.ask(hangingFrom: [$0], visit).get()[$0] }
        try self.init(visit, hanging ?? Hanging(), isInline: isInline)
    }

    /// The same of something else than an item, that files hang from.
    package init(_ visit: Visit, place: AttachmentPlace) throws {
        let store = AttachmentStore(db: visit.db)
        let hanging = try store.hanging(keptBy: place.keeper, [place.id], visit)
        try self.init(visit, hanging[place.id] ?? Hanging())
    }

    /// The same of a form whose route's intake is `.documents`.
    package func takingRisky(in space: Space) -> AttachmentField {
        var field = self
        field.uploadAddress = SpacePaths.documents(in: space)
        field.accepted = FileType.extensions(withRisky: true)
        return field
    }

    private init(_ visit: Visit, _ hanging: Hanging, isInline: Bool = false) throws {
        let (space, words) = (try visit.space, visit.words)
        let choice = AttachmentChoice(visit)
        uploadAddress = SpacePaths.attachments(in: space)
        let limits = words("attachment.limits", ["size": words.bytes(visit.site.options.fileLimit)])
        let asks = !isInline && visit.viewer.person != nil
        let left = asks ? try FileUsage(visit).warnings(words) : []
        hint = ([limits] + left).joined(separator: " ")
        accepted = FileType.extensions
        attached = hanging.files.map { $0.typed(in: visit) }
        citing = try CitingField(visit, cited: hanging.cited)
        waiting = try Self.waiting(choice, visit)
        styleAddress =
            (attached + waiting).contains { $0.told != nil }
            ? visit.site.asset("attachments.css") : nil
        refused = visit.uploads.refused.map {
            Refused(name: $0.fileName, reason: words($0.reason))
        }
    }

    private static func waiting(
        _ choice: AttachmentChoice, _ visit: Visit
    ) throws -> [AttachmentRow] {
        guard let person = visit.viewer.person else { return [] }
        let files = try AttachmentStore(db: visit.db).waiting(choice.kept, of: person)
        let sizes = try PictureStore(db: visit.db)
            .sizes(of: files.filter(\.isPicture).map(\.digest))
        let space = try visit.space
        return files.map {
            AttachmentRow($0, sizes[$0.digest], in: space, visit).typed(in: visit)
        }
    }
}
