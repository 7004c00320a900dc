import Community
import Foundation
import HTTP
import Markup

/// The text of a comment as it came with a form: fit to be kept, or why not.
struct CommentText {
    let source: String
    let html: HTML
    /// The key of what is wrong with it; nil when it can be kept.
    let error: String?
    /// What is wrong with a mention, as a sentence; the writer may publish all the same.
    let mentionFault: String?
    /// Whom it names.
    let people: [Person.ID]

    /// - Parameter parent: what it is written under; its readers can be named.
    init(on parent: Item, _ visit: Visit) throws {
        let typed = try CommentText(visit)
        guard typed.error == nil else {
            self = typed
            return
        }
        let resolved = try Mentions.resolve(typed.html, among: .item(parent), visit)
        (source, html, error) = (typed.source, resolved.html, nil)
        (mentionFault, people) = (resolved.fault, resolved.people)
    }

    var isFit: Bool { error == nil && mentionFault == nil }

    private init(_ visit: Visit) throws {
        (mentionFault, people) = (nil, [])
        source = (visit.request.fields.first("text") ?? "").plainLines
        guard !source.isBlank else {
            (html, error) = (.empty, "comment.error.empty")
            return
        }
        do {
            html = try Markdown.html(source, limits: .post, french: visit.words.locale == "fr")
            error = html.markup.isEmpty ? "comment.error.empty" : nil
        } catch {
            guard let key = Self.key(error) else { throw error }
            (html, self.error) = (.empty, key)
        }
    }

    private static func key(_ error: MarkdownError) -> String? {
        switch error {
        case .tooLong: "comment.error.tooLong"
        case .tooDeep: "comment.error.tooDeep"
        case .tooMuchOutput: "comment.error.tooLong"
        case .parser: nil
        }
    }
}
