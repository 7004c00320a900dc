package import Community
package import Markup

/// The comments of an item, oldest first and fifty at a time, and the form to add one or the
/// sentence that says why there is none. Three statements, whatever the length.
///
/// In a page: `.record("discussion", Discussion.self) { $0.discussion }`; in its template
/// `{{#discussion}}{{>shared/_discussion}}{{/discussion}}`.
package struct Discussion: Rendered {
    /// The button of those who may open and close the discussion.
    struct Closing: Rendered {
        let address: String
        let isOpen: Bool

        static let fields: [Field<Self>] = [
            .text("closingAddress") { $0.address }, .flag("isOpen") { $0.isOpen },
        ]
    }

    /// How many comments there are in all.
    package let count: Int
    let countText: String
    let comments: [CommentRow]
    let pages: NumberedPages
    let form: CommentForm?
    let whyNot: String?
    let closing: Closing?

    package static let fields: [Field<Self>] = [
        .text("count") { $0.countText },
        .flag("hasComments") { $0.count > 0 },
        .list("comments", CommentRow.self) { $0.comments },
        .record("pages", NumberedPages.self) { $0.pages },
        .optionalRecord("form", CommentForm.self) { $0.form },
        .optionalText("whyNot") { $0.whyNot },
        .optionalRecord("closing", Closing.self) { $0.closing },
    ]

    /// The discussion of an item that the viewer sees. `?comments=2` asks for the second page.
    package static func of(_ item: Item, _ visit: Visit) throws -> Discussion {
        try Discussion(item, visit)
    }
}
