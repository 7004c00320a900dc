import Community
import Markup

/// Where whoever sent a picture says what it shows, on its page.
struct PictureForm: Rendered {
    let address: String
    var text: String
    var errors = FormErrors()

    static let fields: [Field<Self>] = [
        .text("pictureAddress") { $0.address },
        .record("wordsField", FormField.self) {
            $0.errors.field(PictureWords.ownField, $0.text)
        },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]

    /// Nil for all but who sent it and may edit what it hangs from; and for those whose texts are
    /// read first, who say it in the form that it came with. What was sent or handed in as a whole
    /// stays as it is.
    init?(of picture: Attachment, _ visit: Visit) throws {
        guard let person = visit.viewer.person, picture.person == person, picture.kept == nil,
            visit.viewer.participates(in: try visit.space),
            try picture.item.map({ try Self.mayEdit($0, visit) }) ?? true,
            try !PremoderationQuestion(visit).holdsAnywhere()
        else { return nil }
        address = SpacePaths.picture(picture.id, in: try visit.space)
        text = picture.alternative ?? ""
    }

    private static func mayEdit(_ id: Item.ID, _ visit: Visit) throws -> Bool {
        do {
            let item = try ItemStore(db: visit.db).find(id, for: visit.viewer, in: visit.space)
            return visit.viewer.mayEdit(item)
        } catch Problem.notFound { return false }
    }
}
