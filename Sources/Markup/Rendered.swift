/// A record that a template may print: a page, a row of it, or the frame around it.
///
///     struct CommentRow: Rendered {
///         let author: String
///         static let fields: [Field<Self>] = [.text("author") { $0.author }]
///     }
package protocol Rendered: Sendable {
    /// Everything that a template may name. A constant: it is read once, at start.
    static var fields: [Field<Self>] { get }
}

/// A record with a template of its own.
package protocol Page: Rendered {
    /// The template's path below the folder, without its extension: `news/item`.
    static var template: String { get }
}
