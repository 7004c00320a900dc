import Community
import HTTP
import Markup

/// What a picture shows, in the words of whoever sent it, for those who do not see it: one field of
/// the form that the picture comes with.
struct PictureWords: Rendered {
    static let longest = 250
    /// Of the form on the page of a picture.
    static let ownField = "alternative"
    private static let prefix = ownField + "-"
    /// Of one form.
    private static let most = 50

    let field: String
    private(set) var text: String

    static let fields: [Field<Self>] = [
        .text("field") { $0.field }, .text("saying") { $0.text },
    ]

    init(of picture: Attachment) {
        field = Self.prefix + picture.id.description
        text = picture.alternative ?? ""
    }

    /// As it was typed, in a form that is shown again.
    func typed(in fields: FormFields) -> PictureWords {
        var words = self
        words.text = fields.first(field) ?? text
        return words
    }

    /// What a form says of pictures; nil where it says nothing of one.
    static func said(in fields: FormFields) -> [(Attachment.ID, String?)] {
        fields.all.lazy.filter { $0.name.hasPrefix(prefix) }.prefix(most).compactMap { field in
            Attachment.ID(segment: String(field.name.dropFirst(prefix.count)))
                .map { ($0, clean(field.value).map { $0.cut(to: longest) }) }
        }
    }

    static func clean(_ typed: String) -> String? {
        let line = typed.oneLine
        return line.isEmpty ? nil : line
    }
}
