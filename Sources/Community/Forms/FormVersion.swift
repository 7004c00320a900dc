package import HTTP
package import Markup
import Security

/// What somebody had before them when they decided or wrote, in a few signs. The form carries it;
/// what has changed since is shown before anything is done.
///
/// In a page: `.record("since", FormVersion.self) { $0.version }`; in its form
/// `{{#since}}{{>shared/_version}}{{/since}}`.
package struct FormVersion: Rendered, Equatable {
    private static let field = "version"

    package let text: String
    /// Where one sees what is there now; nil while nothing has changed.
    private var changed: String?

    /// - Parameter parts: all that the form shows and that others may change.
    package init(of parts: [String]) {
        let digest = AuditChain.digest(previous: [], fields: parts)
        text = Base64URL.text(Array(digest.prefix(9)))
    }

    /// Whether a form was filled in from something else.
    package func differs(from fields: FormFields) -> Bool {
        fields.first(Self.field).map { $0 != text } ?? false
    }

    /// Whether whoever sent the form had read just this. A decision must say so.
    package func wasRead(by fields: FormFields) -> Bool { fields.first(Self.field) == text }

    /// The same for a form that is shown again, since it would have replaced what it did not show.
    package func changed(at address: String) -> FormVersion {
        var version = self
        version.changed = address
        return version
    }

    package static let fields: [Field<Self>] = [
        .text("version") { $0.text }, .optionalText("changed") { $0.changed },
    ]
}
